metadata description = 'Durable Task Scheduler and its task hub: timers and queues of orchestrations. They hold ids, no patient data.'

import { capacityType } from 'parameter-types.bicep'
import { baseType } from 'wiring-types.bicep'

@description('Required. Name, region and tags that all resources share.')
param base baseType

@description('Required. Who may call, as IPv4 addresses or CIDR ranges: the app and the operators. Never empty, because an empty list denies all.')
@minLength(1)
param ipAllowlist string[]

@description('Required. Sizes of the deployment.')
param capacity capacityType

@description('Required. Resource id of the workspace that keeps the metrics.')
param workspaceId string

// The scheduler knows no keys: every caller shows an identity.
resource scheduler 'Microsoft.DurableTask/schedulers@2025-11-01' = {
  name: 'dts-${base.name}'
  location: base.location
  tags: base.tags
  properties: {
    ipAllowlist: ipAllowlist
    sku: capacity.?scheduler == 'Dedicated' ? { name: 'Dedicated', capacity: 1 } : { name: 'Consumption' }
  }
}

resource taskHub 'Microsoft.DurableTask/schedulers/taskHubs@2025-11-01' = {
  parent: scheduler
  name: 'followup'
}

// The record keeps what happened. Histories of what has ended hold patients' ids and are of no use after a month.
resource retention 'Microsoft.DurableTask/schedulers/retentionPolicies@2025-11-01' = {
  parent: scheduler
  name: 'default'
  properties: { retentionPolicies: [{ retentionPeriodInDays: 30 }] }
}

// Metrics only: its log names instances, and their ids hold patients' ids.
resource metrics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: scheduler
  properties: {
    workspaceId: workspaceId
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

@description('Name of the scheduler.')
output name string = scheduler.name

@description('Name of the task hub.')
output taskHubName string = taskHub.name
