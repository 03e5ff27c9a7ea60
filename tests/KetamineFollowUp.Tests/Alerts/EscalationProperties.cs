using System.Text.Json;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Alerts;

/// <summary>What holds after every step of any history.</summary>
public class EscalationProperties
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Any_history_keeps_the_promises_of_the_ladder(int seed)
    {
        var random = new Random(seed);
        for (var history = 0; history < 20; history++)
        {
            new RandomHistory(random).Run(80);
        }
    }

    private sealed class RandomHistory(Random random)
    {
        private readonly HashSet<string> _keys = [];
        private readonly StaffId[] _staff = [SampleAlerts.Ann, SampleAlerts.Ben, SampleAlerts.Cem, SampleAlerts.Dee, StaffId.Parse("gone")];
        private DateTimeOffset _now = SampleAlerts.Noon.AddMinutes(random.Next(60 * 24 * 7));
        private DateTimeOffset? _lookAgainAt;
        private Alert _alert = null!;
        private int _patientTexts;

        public void Run(int length)
        {
            _alert = Escalation.Raise(AlertId.Parse("P-1~a-1"), PatientId.Parse("P-1"), "7F3K", [Found()], _now);
            Decide();
            for (var i = 0; i < length; i++)
            {
                var severity = _alert.Severity;
                _now = random.Next(3) == 0 || _lookAgainAt is null ? _now.AddSeconds(random.Next(20_000)) : _lookAgainAt > _now ? _lookAgainAt.Value : _now;
                Act();
                Decide([.. Signals()]);
                Assert.True(_alert.Severity >= severity, "severity fell");
            }
        }

        private void Act()
        {
            if (_alert.State == AlertState.Resolved)
            {
                return;
            }

            _alert = random.Next(12) switch
            {
                0 => Escalation.Join(_alert, [Found()], _now),
                1 => ScreenWatching.Watch(_alert, SurveyId.Parse($"P-1~s-{random.Next(4)}"), _now),
                2 => Escalation.Acknowledge(_alert, Someone(), _now).Match(done => done.Alert, _ => _alert, _ => _alert),
                3 => Escalation.Resolve(_alert, Someone(), Disposition.NotReached, null, _now).Match(done => done.Alert, _ => _alert),
                4 when random.Next(10) == 0 => Escalation.Resolve(_alert, Someone(), Disposition.ReachedSafe, null, _now).Match(done => done.Alert, _ => _alert),
                _ => _alert,
            };
        }

        private void Decide(params AlertSignal[] signals)
        {
            var facts = new AlertFacts(SampleAlerts.Policy, SomeRoster(), SampleAlerts.NewYork, "Clinic", random.Next(5) == 0 ? null : SampleAlerts.Patient);
            var before = _alert;
            var plan = Escalation.Decide(SampleAlerts.Stored(_alert), [.. signals.Select(SampleAlerts.Stored)], facts, _now);
            (_alert, _lookAgainAt) = (plan.State, plan.LookAgainAt);

            Assert.True(plan.Steps.Length <= 30, "too many steps");
            Assert.All(plan.Steps, step => Assert.True(KeyOf(step) is not { } key || _keys.Add(key), "a key was used twice"));
            _patientTexts += plan.Steps.Count(s => s is Step.TextPatient);
            Assert.True(_patientTexts <= 1, "the patient was told twice");
            Assert.True(_lookAgainAt is null || _lookAgainAt > _now, "it looks again without time passing");
            Assert.True(_alert.Severity == Severity.Routine || _alert.State == AlertState.Resolved || _lookAgainAt is not null, "a pressing alert was forgotten");
            var pages = plan.Steps.Where(s => s is Step.NotifyStaff { Kind: MessageKind.Page });
            Assert.True(_alert.State == AlertState.Open || !pages.Any(), "paged although someone has it in hand");
            Assert.True(before.State != AlertState.Resolved || plan.Steps.IsEmpty, "acted after the end");
            Assert.True(_alert.State == AlertState.Resolved == (before.State == AlertState.Resolved), "a machine resolved it, or took it up again");
            Assert.True(_alert.Causes.Length >= before.Causes.Length, "a cause was lost");

            var again = Escalation.Decide(_alert, [], facts, _now);
            Assert.Empty(again.Steps);
            Assert.Equal(JsonSerializer.Serialize(_alert, SampleAlerts.Json), JsonSerializer.Serialize(again.State, SampleAlerts.Json));
        }

        private IEnumerable<AlertSignal> Signals()
        {
            for (var n = random.Next(4); n > 0; n--)
            {
                yield return random.Next(8) switch
                {
                    0 => new AlertSignal.OptedOut(_now),
                    1 or 2 => new AlertSignal.ScreenFinished(SurveyId.Parse($"P-1~s-{random.Next(4)}"), _now.AddSeconds(-random.Next(3000))),
                    _ => new AlertSignal.PageReported(SomeKey(), (PageOutcome)random.Next(6), _now),
                };
            }
        }

        private string SomeKey() => _alert.Pages.IsEmpty ? "none" : _alert.Pages[^(1 + random.Next(Math.Min(4, _alert.Pages.Length)))].Key;

        private StaffId Someone() => _staff[random.Next(_staff.Length)];

        private Finding Found() => random.Next(4) switch { 0 => SampleAlerts.Routine(), 1 => SampleAlerts.Activation(), 2 => SampleAlerts.Ideation(), _ => SampleAlerts.Emergency() };

        private OnCallRoster? SomeRoster() => random.Next(8) switch
        {
            0 => null,
            1 => new OnCallRoster(),
            2 => SampleAlerts.Roster with { Rotation = null },
            3 => SampleAlerts.Roster with { CatchAll = [] },
            _ => SampleAlerts.Roster,
        };

        private static string? KeyOf(Step step) => step switch
        {
            Step.NotifyStaff notice => notice.Key,
            Step.TextPatient text => text.Key,
            _ => null,
        };
    }
}
