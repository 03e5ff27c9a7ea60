using System.Text;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Protocols;

/// <summary>A stable delay per patient, because carriers accept only a few messages a second.</summary>
public static class Jitter
{
    // FNV-1a, 64 bit, with the finaliser of MurmurHash3: string.GetHashCode differs from process to process.
    private const ulong OffsetBasis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Whole seconds, at least zero and less than <paramref name="spread"/>; zero when the spread is under a second.</summary>
    public static TimeSpan For(PatientId patient, TimeSpan spread)
    {
        var seconds = (ulong)Math.Max(1, (long)spread.TotalSeconds);
        return TimeSpan.FromSeconds((long)(Hash(patient.Value) % seconds));
    }

    private static ulong Hash(string text)
    {
        unchecked
        {
            var hash = OffsetBasis;
            foreach (var octet in Encoding.UTF8.GetBytes(text))
            {
                hash = (hash ^ octet) * Prime;
            }

            hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccd;
            hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53;
            return hash ^ (hash >> 33);
        }
    }
}
