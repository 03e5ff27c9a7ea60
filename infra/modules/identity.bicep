metadata description = 'The identity that the function app works under. It outlives the app, so grants survive a rebuild.'

import { baseType } from 'wiring-types.bicep'

@description('Required. Name, region and tags that all resources share.')
param base baseType

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: 'id-${base.name}'
  location: base.location
  tags: base.tags
}

@description('Resource id of the identity.')
output id string = identity.id

@description('Client id: how the app names the identity when it asks for tokens.')
output clientId string = identity.properties.clientId

@description('Object id: whom roles are granted to.')
output principalId string = identity.properties.principalId
