metadata description = 'Rules over what the app stands on: webhooks, the record\'s throughput, settings and secrets.'

import { ruleType } from 'rule-types.bicep'

@export()
@description('The rules.')
func platformRules() ruleType[] => [
  {
    // Twilio tries three times, so up to two failures may be one text that arrived in the end.
    name: 'webhooks-fail'
    severity: 1
    window: 5
    says: 'Webhooks are answered with a server error: texts and delivery reports are not taken. The reconciliation reads texts minutes later.'
    query: '''
      AppMetrics
      | where Name == 'ketaminefollowup.webhooks.answers' and toint(Properties.status) >= 500
      | summarize breach = sum(Sum) - 2'''
  }
  {
    // Strangers knock too, one at a time.
    name: 'webhooks-refused'
    severity: 1
    window: 5
    says: 'Webhooks are refused because their signature does not fit. If a secret or the public address has just changed, every text is refused.'
    query: '''
      AppMetrics
      | where Name == 'ketaminefollowup.webhooks.answers' and toint(Properties.status) == 403
      | summarize breach = sum(Sum) - 4'''
  }
  {
    name: 'record-is-throttled'
    severity: 2
    window: 5
    says: 'Cosmos DB refuses requests because they are too many (429). The app waits and tries again, and answers slow down.'
    query: '''
      CDBDataPlaneRequests
      | where toint(StatusCode) == 429
      | summarize breach = count() - 10'''
  }
  {
    name: 'settings-unresolved'
    severity: 0
    window: 5
    says: 'The app does not start: a setting is missing or a Key Vault reference is not resolved. Nothing is received and nobody is paged.'
    query: '''
      union isfuzzy=true AppExceptions, AppTraces
      | extend said = strcat(column_ifexists('OuterMessage', ''), column_ifexists('InnermostMessage', ''), column_ifexists('Message', ''))
      | where said has 'The app does not start'
      | summarize breach = count()'''
  }
]
