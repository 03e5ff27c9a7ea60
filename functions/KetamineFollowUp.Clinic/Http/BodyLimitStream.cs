namespace KetamineFollowUp.Clinic.Http;

/// <summary>The body was longer than its endpoint allows. The pipeline answers 413.</summary>
internal sealed class BodyTooLargeException(int limit) : IOException($"more than {limit} bytes")
{
    public int Limit => limit;
}

/// <summary>Passes a request's body through and stops at the limit, so a body without a length cannot fill the memory.</summary>
internal sealed class BodyLimitStream(Stream inner, int limit) : Stream
{
    private long _taken;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Counted(inner.Read(buffer, offset, count));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Counted(await inner.ReadAsync(buffer, cancellationToken));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Counted(int read)
    {
        _taken += read;
        return _taken > limit ? throw new BodyTooLargeException(limit) : read;
    }
}
