// What modules hand to each other.

@export()
@description('What all resources share.')
type baseType = {
  @description('Required. The middle of every name, unique to the deployment: at most 20 lower-case letters, digits and hyphens.')
  @maxLength(20)
  name: string

  @description('Required. Azure region.')
  location: string

  @description('Required. Tags of every resource.')
  tags: object
}

@export()
@description('Names of the services that the app uses.')
type servicesType = {
  @description('Required. Host storage account.')
  storage: string

  @description('Required. Key Vault.')
  vault: string

  @description('Required. Application Insights component.')
  telemetry: string

  @description('Required. Durable Task Scheduler.')
  scheduler: string

  @description('Required. Task hub of the scheduler.')
  taskHub: string

  @description('Required. Cosmos DB account.')
  cosmos: string

  @description('Required. Database of the Cosmos DB account.')
  database: string
}
