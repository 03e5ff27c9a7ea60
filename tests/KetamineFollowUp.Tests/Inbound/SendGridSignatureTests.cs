using System.Security.Cryptography;
using System.Text;
using KetamineFollowUp.Clinic.Inbound;

namespace KetamineFollowUp.Tests.Inbound;

public sealed class SendGridSignatureTests : IDisposable
{
    private const string Timestamp = "1772960400";
    private static readonly byte[] Body = "[{\"event\":\"delivered\"}]\r\n"u8.ToArray();

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    [Fact]
    public void What_the_key_signed_is_valid() => Assert.True(SendGridSignature.IsValid(PublicKey(_key), Timestamp, Body, Sign(_key)));

    [Fact]
    public void A_changed_body_timestamp_or_key_is_not()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Assert.False(SendGridSignature.IsValid(PublicKey(_key), Timestamp, Body.AsMemory(1), Sign(_key)));
        Assert.False(SendGridSignature.IsValid(PublicKey(_key), "1772960401", Body, Sign(_key)));
        Assert.False(SendGridSignature.IsValid(PublicKey(other), Timestamp, Body, Sign(_key)));
    }

    [Fact]
    public void A_key_on_another_curve_is_not()
    {
        using var wide = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        Assert.False(SendGridSignature.IsValid(PublicKey(wide), Timestamp, Body, Sign(wide)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not base64!")]
    [InlineData("AAAA")]
    [InlineData(null)]
    public void A_signature_or_key_of_no_shape_is_not(string? junk)
    {
        Assert.False(SendGridSignature.IsValid(PublicKey(_key), Timestamp, Body, junk));
        Assert.False(SendGridSignature.IsValid(junk ?? "", Timestamp, Body, Sign(_key)));
        Assert.False(SendGridSignature.IsValid(PublicKey(_key), null, Body, Sign(_key)));
    }

    public void Dispose() => _key.Dispose();

    private static string PublicKey(ECDsa key) => Convert.ToBase64String(key.ExportSubjectPublicKeyInfo());

    private static string Sign(ECDsa key) => Convert.ToBase64String(
        key.SignData([.. Encoding.UTF8.GetBytes(Timestamp), .. Body], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
}
