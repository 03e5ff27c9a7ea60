using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Web;
using KetamineFollowUp.Domain.Looks;
using KetamineFollowUp.Domain.Values;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KetamineFollowUp.Clinic.Looks;

/// <summary>
/// Keeps every look in the record of whom it was at. It is a document of its own, created once and never changed, so that reading holds up nobody who
/// writes.
/// </summary>
public sealed partial class LookNotes(IRecordStore store, IStaffIdentity identity, AuditKeys keys, TimeProvider time, ILogger<LookNotes> log) : ILookNotes
{
    /// <summary>Who looks where nobody signs in and nobody has said who they are.</summary>
    public const string Anybody = "anybody";

    // Source: 45 CFR 164.316(b)(2)(i), six years.
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(2192);

    /// <inheritdoc/>
    public async Task Note(HttpContext context, ClinicEndpoint endpoint)
    {
        // A page that brings itself up to date shows nothing that its reader has not asked for before.
        if (endpoint.Shows is not { } kind || context.Request.Headers.ContainsKey(StaffAccess.RefreshHeader))
        {
            return;
        }

        var about = context.Request.RouteValues["id"] as string ?? "";
        var who = endpoint.Caller == CallerKind.Staff ? identity.Of(context)?.Value ?? Anybody : Actors.Integration;
        var now = time.GetUtcNow();
        var look = new Look(now, who, kind, RecordIds.PatientOf(about), about, AddressOf(context));
        try
        {
            _ = await store.Commit(Container.Care, PartitionOf(look), [new Write.Create(DocumentOf(look))], context.RequestAborted);
        }
        catch (StoreUnavailableException)
        {
            // Whoever answers an alert must see it, whatever becomes of the note.
            LogNotKept(log, EnumNames.Name(kind));
        }
    }

    // Behind the platform's front end every caller comes from this machine; it puts whom it talks to at the end of the list.
    private static string AddressOf(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        var forwarded = context.Request.Headers["X-Forwarded-For"].ToString().Split(',')[^1].Trim();
        return address is null || IPAddress.IsLoopback(address) ? (IPEndPoint.TryParse(forwarded, out var caller) ? caller.Address : address)?.ToString() ?? "" : address.ToString();
    }

    // One document for all looks of the kind that count as one: the first is kept, the others find it there.
    private Document DocumentOf(Look look)
    {
        var together = look.At.UtcTicks / Look.Together.Ticks;
        var what = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{look.Who}\n{EnumNames.Name(look.Kind)}\n{look.About}")))[..16];
        var partition = PartitionOf(look);
        var key = new DocumentKey(Container.Care, partition, string.Create(CultureInfo.InvariantCulture, $"{partition}~look-{together}-{what}"));
        return new Document(key, DocumentTypes.Look, RecordJson.Write(KeptLook.Of(look, keys)), WaitsSince: look.At, ExpiresAt: look.At + KeptFor);
    }

    private static string PartitionOf(Look look) => look.Patient?.Value ?? RecordIds.ClinicPartition;

    [LoggerMessage(Level = LogLevel.Error, Message = "A look ({Kind}) could not be kept: the store is unavailable")]
    private static partial void LogNotKept(ILogger logger, string kind);
}
