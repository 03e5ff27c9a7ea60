using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Sessions;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Records;

public sealed class ProcessIdTests
{
    public static TheoryData<string, ProcessKind> Made => new()
    {
        { RecordIds.Episode(PatientId.Parse("P1"), SessionId.Parse("a-1_x")), ProcessKind.Episode },
        { RecordIds.Alert("P1", 12), ProcessKind.Alert },
        { RecordIds.Alert(".n-0123456789abcdef", 123456789), ProcessKind.Alert },
        { RecordIds.Review("P1", 13), ProcessKind.Review },
    };

    [Theory]
    [MemberData(nameof(Made))]
    public void The_id_of_a_process_says_of_which_kind_it_is_and_whose(string id, ProcessKind kind)
    {
        var process = ProcessId.Parse(id);
        Assert.Equal((id, kind, id[..id.IndexOf('~', StringComparison.Ordinal)]), (process.Value, process.Kind, process.Partition));
        Assert.All(Enum.GetValues<ProcessKind>(), one => Assert.Equal(one == kind, ProcessId.IsOf(id, one)));
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
    [InlineData("P1~e-s1~day-7")]
    [InlineData("P1~s-00000012")]
    [InlineData("P1~m-00000012")]
    [InlineData("P1~A-00000012")]
    public void The_id_of_anything_else_is_refused(string? id)
    {
        Assert.False(ProcessId.TryParse(id, out var none));
        Assert.Equal("", none.Value);
        Assert.All(Enum.GetValues<ProcessKind>(), kind => Assert.False(ProcessId.IsOf(id, kind)));
        Assert.Throws<FormatException>(() => ProcessId.Parse(id ?? ""));
    }
}
