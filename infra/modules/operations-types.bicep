// Who runs the deployment, and when they are told what.

@export()
@description('Who runs the deployment, from where, and who is told when it stops working.')
type operatorsType = {
  @description('Required. Object id of the Entra group that sets secrets and reads the orchestration dashboard.')
  @minLength(36)
  @maxLength(36)
  groupObjectId: string

  @description('Required. At least one public IPv4 address or CIDR range that operators work from. Nobody else reaches the secrets or the scheduler from the internet.')
  @minLength(1)
  ipAddresses: string[]

  @description('Required. At least one mailbox that is told when pages go unanswered, messages stand still or the sweeper stops.')
  @minLength(1)
  alertEmails: string[]

  @description('Optional. US phones that get a text and a call as well when patients may be waiting: ten digits each. Defaults to none.')
  alertPhones: string[]?

  @description('Optional. Name of the vault, 3 to 24 letters, digits and hyphens. Empty: one that cannot be worked out from the host name. Defaults to empty.')
  @maxLength(24)
  vaultName: string?
}

@export()
@description('What the resource group may cost. A budget tells, and stops nothing.')
type budgetType = {
  @description('Required. A month, in the currency of the subscription.')
  @minValue(1)
  monthly: int

  @description('Required. First day of the month in which the budget is made: 2026-12-01. It stays as it is afterwards.')
  @minLength(10)
  @maxLength(10)
  start: string
}

@export()
@description('When operators are told, in minutes. Keep the first two at the length of the ladders in the protocol file.')
type alertMinutesType = {
  @description('Required. An emergency alert unacknowledged this long: on-call, backup and catch-all have all been paged.')
  @minValue(1)
  emergency: int

  @description('Required. The same for an urgent alert.')
  @minValue(1)
  urgent: int

  @description('Required. From a patient\'s words or score to the page.')
  @minValue(1)
  page: int

  @description('Required. Age of the oldest message that is due and not sent.')
  @minValue(1)
  outbox: int

  @description('Required. Minutes without a run of the sweeper: 5, 10, 15 or 30, the windows that Azure Monitor offers.')
  sweeper: 5 | 10 | 15 | 30
}
