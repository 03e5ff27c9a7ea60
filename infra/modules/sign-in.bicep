metadata description = 'App Service authentication with Entra ID. Anonymous requests pass: patients and webhooks have no account; /clinic checks roles in code.'

@description('Required. Name of the function app.')
param appName string

@description('Required. Client id of the Entra app registration that staff sign in to.')
@minLength(36)
@maxLength(36)
param clientId string

resource app 'Microsoft.Web/sites@2025-03-01' existing = { name: appName }

resource signIn 'Microsoft.Web/sites/config@2025-03-01' = {
  parent: app
  name: 'authsettingsV2'
  properties: {
    platform: { enabled: true }
    globalValidation: {
      requireAuthentication: false
      unauthenticatedClientAction: 'AllowAnonymous'
      redirectToProvider: 'azureactivedirectory'
    }
    httpSettings: { requireHttps: true }
    identityProviders: {
      azureActiveDirectory: {
        enabled: true
        registration: {
          clientId: clientId
          openIdIssuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
          // No secret: the app's identity stands for the registration (federated credential, docs/deploy.md).
          clientSecretSettingName: 'OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID'
        }
        login: { loginParameters: ['scope=openid profile email'] }
        validation: { allowedAudiences: [clientId, 'api://${clientId}'] }
      }
    }
    login: {
      // Claims travel in the cookie; the app calls nothing on behalf of staff, so no tokens are kept.
      tokenStore: { enabled: false }
      // A shift: who goes home signed in on a shared computer is signed out by the next day.
      cookieExpiration: { convention: 'FixedTime', timeToExpiration: '08:00:00' }
    }
  }
}
