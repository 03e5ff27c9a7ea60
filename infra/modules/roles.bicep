metadata description = 'Every grant of the deployment in one table, each on one resource and nothing wider.'

import { servicesType } from 'wiring-types.bicep'

@description('Required. Object id of the function app\'s identity.')
param appPrincipalId string

@description('Required. Object id of the operators\' group.')
param operatorsGroupId string

@description('Required. Names of the services that the app uses.')
param services servicesType

var app = { id: appPrincipalId, type: 'ServicePrincipal' }
var operators = { id: operatorsGroupId, type: 'Group' }

var assignments = [
  // The host's storage: releases and function keys (blob), its queues and its tables.
  { on: 'storage', to: app, role: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b' } // Storage Blob Data Owner
  { on: 'storage', to: app, role: '974c5e8b-45b9-4653-ba55-5f855dd0fb88' } // Storage Queue Data Contributor
  { on: 'storage', to: app, role: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3' } // Storage Table Data Contributor
  { on: 'vault', to: app, role: '4633458b-17de-408a-b874-0445c86b69e6' } // Key Vault Secrets User
  { on: 'vault', to: operators, role: 'b86a8fe4-44ce-4948-aee5-eccb2c155cd7' } // Key Vault Secrets Officer
  { on: 'telemetry', to: app, role: '3913510d-42f4-4e42-8a64-420c390055eb' } // Monitoring Metrics Publisher
  { on: 'scheduler', to: app, role: '0ad04412-c4d5-4796-b79c-f76d14c8d402' } // Durable Task Data Contributor
  { on: 'scheduler', to: operators, role: 'd6a5505f-6ebb-45a4-896e-ac8274cfc0ac' } // Durable Task Data Reader
  // Cosmos keeps roles of its own for data. Operators have none: the record is read in the application.
  { on: 'cosmos', to: app, role: '00000000-0000-0000-0000-000000000002' } // Cosmos DB Built-in Data Contributor
]

resource storage 'Microsoft.Storage/storageAccounts@2025-01-01' existing = { name: services.storage }
resource vault 'Microsoft.KeyVault/vaults@2025-05-01' existing = { name: services.vault }
resource telemetry 'Microsoft.Insights/components@2020-02-02' existing = { name: services.telemetry }
resource scheduler 'Microsoft.DurableTask/schedulers@2025-11-01' existing = { name: services.scheduler }
resource cosmos 'Microsoft.DocumentDB/databaseAccounts@2025-04-15' existing = { name: services.cosmos }

// A grant's scope must be a resource known by its type, so the table is walked once for each.
resource onStorage 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for row in filter(assignments, row => row.on == 'storage'): {
    name: guid(storage.id, row.to.id, row.role)
    scope: storage
    properties: { roleDefinitionId: roleId(row.role), principalId: row.to.id, principalType: row.to.type }
  }
]

resource onVault 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for row in filter(assignments, row => row.on == 'vault'): {
    name: guid(vault.id, row.to.id, row.role)
    scope: vault
    properties: { roleDefinitionId: roleId(row.role), principalId: row.to.id, principalType: row.to.type }
  }
]

resource onTelemetry 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for row in filter(assignments, row => row.on == 'telemetry'): {
    name: guid(telemetry.id, row.to.id, row.role)
    scope: telemetry
    properties: { roleDefinitionId: roleId(row.role), principalId: row.to.id, principalType: row.to.type }
  }
]

resource onScheduler 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for row in filter(assignments, row => row.on == 'scheduler'): {
    name: guid(scheduler.id, row.to.id, row.role)
    scope: scheduler
    properties: { roleDefinitionId: roleId(row.role), principalId: row.to.id, principalType: row.to.type }
  }
]

resource onCosmos 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2025-04-15' = [
  for row in filter(assignments, row => row.on == 'cosmos'): {
    parent: cosmos
    name: guid(cosmos.id, row.to.id, row.role)
    properties: { roleDefinitionId: '${cosmos.id}/sqlRoleDefinitions/${row.role}', principalId: row.to.id, scope: cosmos.id }
  }
]

@description('Resource id of a built-in role.')
func roleId(role string) string => subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
