namespace KetamineFollowUp.Proof.Inputs;

/// <summary>What is open at the clinic now: spoilt requests that name it get as far as the use cases.</summary>
/// <param name="PatientId">A patient.</param>
/// <param name="Phone">Their number.</param>
/// <param name="SessionId">Their session.</param>
/// <param name="SurveyToken">The token of the link that opens their survey.</param>
/// <param name="AlertId">Their alert, open.</param>
/// <param name="AlertCode">What staff text to take it.</param>
/// <param name="ReviewId">Their booster review, open.</param>
/// <param name="UnreadId">A text of theirs that waits to be read.</param>
/// <param name="MessageId">A message to them.</param>
internal sealed record Scene(
    string PatientId, string Phone, string SessionId, string SurveyToken, string AlertId, string AlertCode, string ReviewId, string UnreadId, string MessageId);
