using KetamineFollowUp.Clinic.Record;
using Microsoft.Extensions.Logging;

namespace KetamineFollowUp.Clinic.Processes;

/// <summary>
/// A review always says what is true: whatever transaction changes a fact that it looks at works it out anew, and nobody who writes such a
/// transaction has to think of it. It also marks the course as changed, so that the episode's next look may open a new review.
/// </summary>
public sealed partial class ReviewsAreTrue(ReviewProcessor reviews, ILogger<ReviewsAreTrue> log) : ICommitRule
{
    /// <inheritdoc/>
    public async Task Apply(PatientTransaction transaction, PatientRecord before, CancellationToken cancel)
    {
        if (transaction.Record.Patient is null || !CourseFacts.HaveChanged(before, transaction))
        {
            return;
        }

        transaction.Record = transaction.Record with { CourseChanged = true };
        try
        {
            await reviews.WorkOutLatest(transaction, cancel);
        }
        catch (Exception fault) when (fault is not OperationCanceledException and not OutOfMemoryException and not StoreUnavailableException)
        {
            // A document that cannot be read must not stop the change, which may be a patient's call for help. The review is worked out again before
            // anybody decides it, and its next look fails where a person sees it.
            LogNotWorkedOut(log, transaction.Partition, fault.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "the review of {Partition} could not be worked out anew: {Fault}")]
    private static partial void LogNotWorkedOut(ILogger logger, string partition, string fault);
}
