metadata description = 'A budget of the resource group: it tells, and stops nothing.'

import { budgetType } from 'operations-types.bicep'

@description('Required. How much, and from when.')
param budget budgetType

@description('Required. Mailboxes that are told.')
@minLength(1)
param emails string[]

resource monthly 'Microsoft.Consumption/budgets@2024-08-01' = {
  name: 'monthly'
  properties: {
    category: 'Cost'
    amount: budget.monthly
    timeGrain: 'Monthly'
    timePeriod: { startDate: budget.start }
    notifications: {
      spent: { enabled: true, operator: 'GreaterThan', threshold: 80, thresholdType: 'Actual', contactEmails: emails }
      expected: { enabled: true, operator: 'GreaterThan', threshold: 100, thresholdType: 'Forecasted', contactEmails: emails }
    }
  }
}
