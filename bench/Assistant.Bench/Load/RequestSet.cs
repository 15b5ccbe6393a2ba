namespace Assistant.Bench.Load;

/// <summary>Requests as bytes, ready to be sent, that connections rotate over.</summary>
public sealed class RequestSet
{
    private readonly byte[][] _requests;
    private readonly int[] _lengths;
    private int _next = -1;

    /// <summary>Makes a set of requests and the lengths that the bodies of their answers must have.</summary>
    public RequestSet(IReadOnlyList<byte[]> requests, IReadOnlyList<int> answerLengths)
    {
        _requests = [.. requests];
        _lengths = [.. answerLengths];
    }

    /// <summary>The next request, over all connections, and the length of its answer's body.</summary>
    public byte[] Next(out int answerLength)
    {
        var index = (int)((uint)Interlocked.Increment(ref _next) % (uint)_requests.Length);
        answerLength = _lengths[index];
        return _requests[index];
    }
}
