namespace BuddyGen;

using global::System;
using global::System.Buffers;

/// <summary>
/// The bytes of a request's body, written once. The array is not pooled: a handler may still be sending from it after the answer has come, or send it again.
/// </summary>
internal sealed class BodyWriter : IBufferWriter<byte>
{
    private byte[] _bytes = new byte[1024];

    public int Count { get; private set; }

    public byte[] Bytes => _bytes;

    public void Advance(int count) => Count += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _bytes.AsMemory(Count);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _bytes.AsSpan(Count);
    }

    private void MakeRoom(int sizeHint)
    {
        var needed = checked(Count + Math.Max(sizeHint, 1));
        if (needed > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(needed, _bytes.Length > int.MaxValue / 2 ? int.MaxValue - 64 : _bytes.Length * 2));
    }
}
