using KetamineFollowUp.Clinic.Web;
using KetamineFollowUp.Domain.Sessions;

namespace KetamineFollowUp.Clinic.Timeline;

/// <summary>What was noted about a session, in words. What was not said is left out.</summary>
internal static class SessionWords
{
    public static string Of(SessionSetting setting) => setting switch
    {
        SessionSetting.Clinic => "At the clinic",
        SessionSetting.Home => "At home",
    };

    /// <summary>Facts that stand in one sentence.</summary>
    public static IEnumerable<string> Facts(Session? session, StaffRequest request) => session is null ? [] :
    [
        session.Setting switch { SessionSetting.Clinic => "at the clinic", SessionSetting.Home => "at home", null => "" },
        session.BloodPressure?.Before is { } before ? $"blood pressure {Of(before)} before" : "",
        session.BloodPressure?.After is { } after ? $"blood pressure {Of(after)} after" : "",
        session.LeftAt is { } left ? $"left {request.Times.Text(left)}" : "",
        session.Escort switch { true => "somebody took the patient home", false => "nobody took the patient home", null => "" },
    ];

    private static string Of(BloodPressureReading reading) => $"{reading.Systolic}/{reading.Diastolic} mmHg";
}
