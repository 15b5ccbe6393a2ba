using System.Globalization;
using System.Text.Json;

namespace Assistant.Graph.Tests.Resilience;

/// <summary>Reads an answer in constant memory and holds that its messages are numbered from 0 without a gap.</summary>
internal sealed class NumberedMessages
{
    private JsonReaderState _state;
    private bool _isContent;

    /// <summary>How many messages were read.</summary>
    internal int Count { get; private set; }

    /// <summary>Reads to the end; fails where the JSON isn't whole or a message is out of order.</summary>
    internal async Task ReadAsync(Stream body, Action<int> onMessage)
    {
        var buffer = new byte[64 * 1024];
        var kept = 0;
        while (true)
        {
            var read = await body.ReadAsync(buffer.AsMemory(kept));
            var consumed = Read(buffer.AsSpan(0, kept + read), isLast: read == 0, onMessage);
            if (read == 0)
            {
                return;
            }

            kept += read - consumed;
            buffer.AsSpan(consumed, kept).CopyTo(buffer);
        }
    }

    private int Read(ReadOnlySpan<byte> bytes, bool isLast, Action<int> onMessage)
    {
        var reader = new Utf8JsonReader(bytes, isLast, _state);
        while (reader.Read())
        {
            if (_isContent)
            {
                var content = reader.GetString()!;
                content.ShouldStartWith(Count.ToString(CultureInfo.InvariantCulture) + " ");
                content.Length.ShouldBe(content.IndexOf(' ') + 201);
                onMessage(++Count);
            }

            _isContent = reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("content"u8);
        }

        _state = reader.CurrentState;
        return (int)reader.BytesConsumed;
    }
}
