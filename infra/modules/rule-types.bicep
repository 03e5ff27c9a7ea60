// What a rule over the logs is.

@export()
@description('A rule over the logs: somebody is told while its query answers a number above 0.')
type ruleType = {
  @description('Required. Its name, and that of its page in docs/runbooks.')
  name: string

  @description('Required. 0 and 1 call and text the operators\' phones too; 2 and above are emails.')
  severity: 0 | 1 | 2 | 3

  @description('Required. Minutes that a query looks back: 5, 10, 15 or 30, the windows that Azure Monitor offers.')
  window: int

  @description('Required. What whoever is called at night hears first.')
  says: string

  @description('Required. Kusto that ends in one number, breach.')
  query: string
}
