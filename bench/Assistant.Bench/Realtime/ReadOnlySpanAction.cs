namespace Assistant.Bench.Realtime;

/// <summary>Takes the bytes of a message, which are gone afterwards.</summary>
public delegate void ReadOnlySpanAction(ReadOnlySpan<byte> message);
