using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Sessions;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Records;

public sealed class ProcessIdTests
{
    public static TheoryData<string, ProcessKind> Made => new()
    {
        { RecordIds.Episode(PatientId.Parse("P1"), SessionId.Parse("a-1_x")).Value, ProcessKind.Episode },
        { RecordIds.Alert("P1", 12).Value, ProcessKind.Alert },
        { RecordIds.Alert(".n-0123456789abcdef", 123456789).Value, ProcessKind.Alert },
        { RecordIds.Alert(RecordIds.ClinicPartition, 1).Value, ProcessKind.Alert },
        { RecordIds.Review("P1", 13).Value, ProcessKind.Review },
        { RecordIds.AfterCrisis("P1", 14).Value, ProcessKind.AfterCrisis },
    };

    [Theory]
    [MemberData(nameof(Made))]
    public void The_id_of_a_process_says_of_which_kind_it_is_and_whose(string id, ProcessKind kind)
    {
        var process = ProcessId.Parse(id);
        Assert.Equal((id, kind, id[..id.IndexOf('~', StringComparison.Ordinal)]), (process.Value, process.Kind, process.Partition));
        Assert.Equal((kind, id), process.Match(
            episode => (ProcessKind.Episode, episode.Value), alert => (ProcessKind.Alert, alert.Value), review => (ProcessKind.Review, review.Value),
            afterCrisis => (ProcessKind.AfterCrisis, afterCrisis.Value)));
    }

    [Theory]
    [MemberData(nameof(Made))]
    public void It_is_the_id_of_one_kind_only(string id, ProcessKind kind)
    {
        Assert.Equal(kind == ProcessKind.Episode, EpisodeId.TryParse(id, out var episode));
        Assert.Equal(kind == ProcessKind.Alert, AlertId.TryParse(id, out var alert));
        Assert.Equal(kind == ProcessKind.Review, ReviewId.TryParse(id, out var review));
        Assert.Equal(kind == ProcessKind.AfterCrisis, AfterCrisisId.TryParse(id, out var afterCrisis));
        Assert.Contains(ProcessId.Parse(id), new ProcessId[] { episode, alert, review, afterCrisis });
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("P1")]
    [InlineData("P1~")]
    [InlineData("~a-00000012")]
    [InlineData("P1~a-")]
    [InlineData("P1~a-12x")]
    [InlineData("P1~a00000012")]
    [InlineData("P1~r-new")]
    [InlineData("P1~e-")]
    [InlineData("P1~e-s 1")]
    [InlineData("P1~c-")]
    [InlineData("P1~c-00000014~safety-24h")]
    [InlineData("P1~e-s1~day-7")]
    [InlineData("P1~s-00000012")]
    [InlineData("P1~m-00000012")]
    [InlineData("P1~A-00000012")]
    public void The_id_of_anything_else_is_refused(string? id)
    {
        Assert.False(ProcessId.TryParse(id, out var none));
        Assert.Equal("", none.Value);
        Assert.False(EpisodeId.TryParse(id, out _) || AlertId.TryParse(id, out _) || AfterCrisisId.TryParse(id, out _) || ReviewId.TryParse(id, out _));
        Assert.Throws<FormatException>(() => ProcessId.Parse(id ?? ""));
    }
}
