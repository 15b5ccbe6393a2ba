using System.Text.Encodings.Web;
using System.Text.Json;
using Assistant.Bench.Limit.Answers;
using Npgsql;

namespace Assistant.Bench.Limit;

/// <summary>One connection with its prepared batches, one for each answer, which are kept and only get other values.</summary>
public sealed class Lane(NpgsqlDataSource source, IReadOnlyList<Answer> answers) : IAsyncDisposable
{
    private const string Claims =
        """
        SELECT set_config('transaction_read_only', 'on', true), set_config('role', 'assistant_api', true),
          set_config('request.jwt.claims', $1, true), set_config('assistant.admin', 'off', true), app.confirm_reader($2, $3, $4)
        """;

    private const string ClaimsAndPlan = $"{Claims}, set_config('plan_cache_mode', 'force_generic_plan', true)";

    private static readonly JsonWriterOptions WriterOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private readonly Dictionary<Answer, NpgsqlBatch> _batches = [];
    private readonly byte[] _scratch = new byte[32 * 1024];
    private readonly JsonText _quoting = new();
    private Utf8JsonWriter? _writer;
    private NpgsqlConnection? _connection;

    /// <summary>Writes an answer: the person's claims and the statements, in one round trip and so in one transaction.</summary>
    public async ValueTask WriteAsync(Answer answer, Person person, Variables variables, PooledBuffer buffer, CancellationToken cancellation)
    {
        if (_connection is null)
        {
            await ConnectAsync(cancellation);
        }

        var batch = _batches[answer];
        var claims = batch.BatchCommands[0].Parameters;
        ((NpgsqlParameter<string>)claims[0]).TypedValue = person.Claims;
        ((NpgsqlParameter<Guid>)claims[1]).TypedValue = person.Id;
        ((NpgsqlParameter<string>)claims[2]).TypedValue = person.Issuer;
        ((NpgsqlParameter<string>)claims[3]).TypedValue = person.Subject;
        answer.Bind(new StatementValues(batch), person, variables);
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        // The batch's first result set is the row of set_config.
        await reader.NextResultAsync(cancellation);
        _writer ??= new Utf8JsonWriter(buffer, WriterOptions);
        _writer.Reset(buffer);
        _writer.WriteStartObject();
        _writer.WriteStartObject(Names.Data);
        await answer.WriteAsync(new RowReader(reader, _writer, _quoting, _scratch), cancellation);
        _writer.WriteEndObject();
        _writer.WriteEndObject();
        _writer.Flush();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_connection is not null)
        {
            await _connection.DisposeAsync();
        }
    }

    private async Task ConnectAsync(CancellationToken cancellation)
    {
        _connection = await source.OpenConnectionAsync(cancellation);
        // Row security belongs to the plan: statements are prepared as the role that runs them.
        await using var transaction = await _connection.BeginTransactionAsync(cancellation);
        await using (var role = new NpgsqlCommand("SET LOCAL ROLE assistant_api", _connection))
        {
            await role.ExecuteNonQueryAsync(cancellation);
        }

        foreach (var answer in answers)
        {
            var batch = new NpgsqlBatch(_connection);
            batch.BatchCommands.Add(new NpgsqlBatchCommand(answer.IsPlannedOnce ? ClaimsAndPlan : Claims)
            {
                Parameters =
                {
                    new NpgsqlParameter<string>(), new NpgsqlParameter<Guid>(), new NpgsqlParameter<string>(), new NpgsqlParameter<string>(),
                },
            });
            answer.AddStatements(batch.BatchCommands);
            await batch.PrepareAsync(cancellation);
            _batches[answer] = batch;
        }

        await transaction.CommitAsync(cancellation);
    }
}
