metadata description = 'Rules over what patients wait for: pages, messages, texts, and the sweeper that repairs all of them.'

import { alertMinutesType } from 'operations-types.bicep'
import { ruleType } from 'rule-types.bicep'

// A routine alert pages nobody, so it has no ladder to outlast.
@export()
@description('The rules, with the times at which operators are told.')
func careRules(minutes alertMinutesType) ruleType[] => [
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
    name: 'page-left-late'
    severity: 1
    window: 5
    says: 'A page left later than it should after the words or the score that caused it. The clinic was told late, and the next page may be late too.'
    query: $'''
      AppMetrics
      | where Name == 'ketaminefollowup.answer_to_page_seconds'
      | summarize breach = max(Max) - ${minutes.page}.0 * 60'''
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
    name: 'texts-were-missed'
    severity: 1
    window: 5
    says: 'Patients\' texts arrived without their webhook and were found minutes later. A text in crisis would be answered as late.'
    query: '''
      AppMetrics
      | where Name == 'ketaminefollowup.inbound.missed'
      | summarize breach = sum(Sum)'''
  }
  {
    name: 'sweeper-stopped'
    severity: 0
    window: minutes.sweeper
    says: 'The sweeper has not run. Lost timers and messages are no longer repaired, and the rules over metrics see nothing. Look whether the app starts.'
    query: '''
      AppMetrics
      | where Name == 'ketaminefollowup.sweeper.runs'
      | summarize runs = sum(Sum)
      | extend breach = iff(runs >= 1, 0, 1)'''
  }
  {
    // One repair is what the sweeper is for; this many mean that orchestrations do not run.
    name: 'sweeper-repairs-much'
    severity: 2
    window: 15
    says: 'The sweeper does what orchestrations should do: everything is about a minute late. Look at the scheduler.'
    query: '''
      AppMetrics
      | where Name == 'ketaminefollowup.sweeper.repairs'
      | summarize breach = sum(Sum) - 20'''
  }
]
