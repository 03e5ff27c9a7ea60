// The parameters that belong together. Every field says whether it is required, and its default.

@export()
@description('How patients and staff know the clinic.')
type clinicType = {
  @description('Required. The name in texts and emails, 1 to 40 characters. It must not tell what is treated.')
  @minLength(1)
  @maxLength(40)
  name: string

  @description('Required. The number that patients dial, as it is written in texts, 3 to 20 characters.')
  @minLength(3)
  @maxLength(20)
  phone: string

  @description('Required. IANA zone of rosters and working days, for example America/Chicago.')
  @minLength(1)
  timeZone: string

  @description('Optional. Absolute https URL without a trailing slash: links begin with it and signatures are checked against it. Defaults to the address of the function app; set it once a domain of the clinic is bound.')
  publicBaseUrl: string?
}

@export()
@description('The accounts that carry texts, calls and emails. What is secret about them is in Key Vault, never here.')
type messagingType = {
  @description('Required. Account SID of the Twilio account under a BAA: AC and 32 hexadecimal digits.')
  @minLength(34)
  @maxLength(34)
  twilioAccountSid: string

  @description('Required. SID of the Twilio messaging service that sends and receives: MG and 32 hexadecimal digits.')
  @minLength(34)
  @maxLength(34)
  twilioMessagingServiceSid: string

  @description('Optional. Number of that account that pages by phone call come from: + and 8 to 15 digits, for example +12025550100. Defaults to empty: staff are paged by text and email only.')
  @maxLength(16)
  twilioVoiceFrom: string?

  @description('Required. Sender of emails, on the domain authenticated with SendGrid.')
  @minLength(3)
  sendGridFromAddress: string

  @description('Optional. Verification key of SendGrid\'s signed event webhook, base64. Public, so not a secret. Defaults to empty: delivery events are refused until it is set.')
  sendGridWebhookPublicKey: string?
}

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

  @description('Optional. Name of the vault, 3 to 24 letters, digits and hyphens. Empty: one that cannot be worked out from the host name. Defaults to empty.')
  @maxLength(24)
  vaultName: string?
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

  @description('Required. Age of the oldest message that is due and not sent.')
  @minValue(1)
  outbox: int

  @description('Required. Minutes without a run of the sweeper: 5, 10, 15 or 30, the windows that Azure Monitor offers.')
  sweeper: 5 | 10 | 15 | 30
}

@export()
@description('Sizes of a deployment. A small clinic needs none of them.')
type capacityType = {
  @description('Optional. Cosmos DB: serverless pays per request, autoscale holds throughput ready. Defaults to serverless.')
  cosmosMode: ('serverless' | 'autoscale')?

  @description('Optional. Most request units a second in autoscale mode, a multiple of 1000; ignored when serverless. Defaults to 1000.')
  @minValue(1000)
  cosmosMaxThroughput: int?

  @description('Optional. Durable Task Scheduler: Consumption pays per action, Dedicated per unit. Defaults to Consumption.')
  scheduler: ('Consumption' | 'Dedicated')?

  @description('Optional. Whether storage and Cosmos DB stand in several zones of the region. Defaults to true.')
  zoneRedundant: bool?

  @description('Optional. Memory of an app instance in MB. Defaults to 2048.')
  instanceMemoryMB: (512 | 2048 | 4096)?

  @description('Optional. Most app instances at a time, 1 to 1000. Defaults to 40.')
  @minValue(1)
  @maxValue(1000)
  maximumInstances: int?
}
