metadata description = 'What operators are told: pages that nobody answers, messages that stand still, a sweeper that does not run.'

import { alertMinutesType } from 'parameter-types.bicep'
import { baseType } from 'wiring-types.bicep'

@description('Required. Name, region and tags that all resources share.')
param base baseType

@description('Required. Resource id of the workspace that holds the metrics.')
param workspaceId string

@description('Required. Mailboxes that are told.')
@minLength(1)
param emails string[]

@description('Required. When they are told.')
param minutes alertMinutesType

resource operators 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${base.name}'
  location: 'global'
  tags: base.tags
  properties: {
    enabled: true
    groupShortName: 'followup'
    emailReceivers: [for (email, index) in emails: { name: 'operator-${index}', emailAddress: email, useCommonAlertSchema: true }]
  }
}

// Each query answers one number, breach; above 0 somebody is told. A routine alert pages nobody, so it has no ladder to outlast.
var rules = [
  {
    name: 'alert-beyond-its-ladder'
    severity: 0
    window: 5
    says: 'A patient alert is unacknowledged although its whole ladder has been paged. Call the clinic: a person must look at the worklist now.'
    query: $'''
      AppMetrics
      | where Name == 'ketaminefollowup.alerts.oldest_unacknowledged_minutes'
      | extend severity = tostring(Properties.severity)
      | where severity != 'routine'
      | extend ladder = iff(severity == 'urgent', ${minutes.urgent}.0, ${minutes.emergency}.0)
      | summarize breach = max(coalesce(Max, Sum) - ladder)'''
  }
  {
    name: 'outbox-stands-still'
    severity: 1
    window: 5
    says: 'A message that is due has not been sent. Look at the providers\' status pages, their credentials and the channel faults in the traces.'
    query: $'''
      AppMetrics
      | where Name == 'ketaminefollowup.outbox.oldest_minutes'
      | summarize breach = max(coalesce(Max, Sum) - ${minutes.outbox}.0)'''
  }
  {
    name: 'sweeper-stopped'
    severity: 0
    window: minutes.sweeper
    says: 'The sweeper has not run. Lost timers and messages are no longer repaired, and the other two rules see nothing. Look whether the app starts.'
    query: $'''
      AppMetrics
      | where Name == 'ketaminefollowup.sweeper.runs'
      | summarize runs = sum(Sum)
      | extend breach = iff(runs < 1, 1, 0)'''
  }
]

resource queries 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: 'sqr-${base.name}-${rule.name}'
    location: base.location
    tags: base.tags
    kind: 'LogAlert'
    properties: {
      displayName: rule.name
      description: rule.says
      severity: rule.severity
      enabled: true
      scopes: [workspaceId]
      evaluationFrequency: 'PT1M'
      windowSize: 'PT${rule.window}M'
      // Before the first telemetry the table does not exist yet.
      skipQueryValidation: true
      autoMitigate: true
      criteria: {
        allOf: [
          {
            query: rule.query
            metricMeasureColumn: 'breach'
            timeAggregation: 'Maximum'
            operator: 'GreaterThan'
            threshold: 0
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: [operators.id] }
    }
  }
]
