using System.Security.Cryptography;
using System.Text;

namespace KetamineFollowUp.Clinic.Inbound;

/// <summary>
/// Checks a signed event batch: ECDSA P-256 with SHA-256 over timestamp + raw body, signature in DER.
/// Source: SendGrid, "Getting started with the Event Webhook security features".
/// </summary>
public static class SendGridSignature
{
    public const string SignatureHeader = "X-Twilio-Email-Event-Webhook-Signature";

    public const string TimestampHeader = "X-Twilio-Email-Event-Webhook-Timestamp";

    // NIST P-256.
    private const int KeyBits = 256;

    /// <summary>True for a key that could verify something, and for none: then every batch is refused.</summary>
    public static bool IsKey(string publicKey)
    {
        try
        {
            using var key = ECDsa.Create();
            if (publicKey.Length > 0)
            {
                key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(publicKey), out _);
            }

            return publicKey.Length == 0 || key.KeySize == KeyBits;
        }
        catch (Exception e) when (e is FormatException or CryptographicException)
        {
            return false;
        }
    }

    /// <summary>False too when the configured key is not a key: then nothing is believed.</summary>
    /// <param name="publicKey">The verification key that SendGrid shows: base64 of a SubjectPublicKeyInfo.</param>
    /// <param name="timestamp">The timestamp header.</param>
    /// <param name="rawBody">The body, byte for byte.</param>
    /// <param name="signature">The signature header, base64.</param>
    public static bool IsValid(string publicKey, string? timestamp, ReadOnlyMemory<byte> rawBody, string? signature)
    {
        if (string.IsNullOrEmpty(publicKey) || string.IsNullOrEmpty(timestamp) || string.IsNullOrEmpty(signature))
        {
            return false;
        }

        byte[] signed = [.. Encoding.UTF8.GetBytes(timestamp), .. rawBody.Span];
        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(publicKey), out _);
            return key.KeySize == KeyBits
                && key.VerifyData(signed, Convert.FromBase64String(signature), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        }
        catch (Exception e) when (e is FormatException or CryptographicException)
        {
            return false;
        }
    }
}
