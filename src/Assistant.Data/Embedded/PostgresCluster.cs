using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Assistant.Data.Embedded;

/// <summary>The files of one embedded PostgreSQL: <c>data</c>, <c>password</c>, <c>server.log</c>, <c>host.lock</c>.</summary>
internal sealed class PostgresCluster(PostgresInstallation installation, PostgresAccount account, string directory, bool isTemporary)
{
    public const string Database = "assistant";
    public const string Superuser = "postgres";
    public const string Owner = "assistant_owner";
    public const string ServingUser = "assistant";

    public string DataDirectory => Path.Combine(directory, "data");

    public string LogFile => Path.Combine(directory, "server.log");

    public string LockFile => Path.Combine(directory, "host.lock");

    /// <summary>What is deleted once the server has stopped; empty: nothing.</summary>
    public string TemporaryDirectory => isTemporary ? directory : "";

    public PostgresAccount Account => account;

    public string PgCtl => installation.Program("pg_ctl");

    /// <summary>Makes the cluster when there's none, and replaces one whose making was interrupted.</summary>
    public async Task EnsureInitializedAsync(CancellationToken cancellationToken)
    {
        var versionFile = Path.Combine(DataDirectory, "PG_VERSION");
        // The password is moved into place last.
        if (File.Exists(versionFile) && File.Exists(PasswordFile))
        {
            var version = (await File.ReadAllTextAsync(versionFile, cancellationToken).ConfigureAwait(false)).Trim();
            if (version != installation.MajorVersion.ToString(CultureInfo.InvariantCulture))
            {
                throw new EmbeddedPostgresException(
                    $"{DataDirectory} was made by PostgreSQL {version}, and {installation.BinDirectory} is "
                    + $"{installation.MajorVersion}. Delete the folder to start anew, or set {PostgresInstallation.Variable}.");
            }

            return;
        }

        string[] locale = installation.MajorVersion >= 17
            ? ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
            : OperatingSystem.IsLinux() ? ["--locale=C.UTF-8"] : ["--locale=C"];
        var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        var result = OperatingSystem.IsWindows()
            ? await InitializeOnWindowsAsync(locale, password, cancellationToken).ConfigureAwait(false)
            : await account.RunAsync(
                "/bin/sh",
                [
                    "-c",
                    """
                    set -e; umask 077; directory=$1; shift
                    rm -rf "$directory/data"; cat > "$directory/password.new"
                    "$@" -D "$directory/data" --pwfile="$directory/password.new"
                    mv "$directory/password.new" "$directory/password"
                    """,
                    "sh", directory, installation.Program("initdb"), .. InitArguments, .. locale, .. isTemporary ? ["--no-sync"] : Array.Empty<string>(),
                ],
                cancellationToken,
                password).ConfigureAwait(false);
        if (result.ExitCode != 0)
        {
            throw new EmbeddedPostgresException($"PostgreSQL's files couldn't be made in {directory}: {result.LastLine}");
        }
    }

    private static readonly string[] InitArguments =
        ["-U", Superuser, "--auth=scram-sha-256", "--encoding=UTF8", "--no-instructions"];

    private string PasswordFile => Path.Combine(directory, "password");

    /// <summary>The connection string of one of the cluster's logins, whose passwords are made from the one that is kept.</summary>
    public string ConnectionString(string user, int port, string database = Database)
    {
        var secret = File.ReadAllText(PasswordFile).Trim();
        return new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = port,
            Database = database,
            Username = user,
            Password = user == Superuser ? secret : Derive(secret, user),
            SslMode = SslMode.Disable,
        }.ConnectionString;
    }

    /// <summary>Makes the logins and the database when they're missing.</summary>
    public async Task EnsureDatabaseAsync(int port, CancellationToken cancellationToken)
    {
        await using var dataSource = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(ConnectionString(Superuser, port, "postgres")) { Pooling = false });
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        var secret = (await File.ReadAllTextAsync(PasswordFile, cancellationToken).ConfigureAwait(false)).Trim();
        (string Login, string Rights)[] logins = [(Owner, "createrole createdb"), (ServingUser, "noinherit")];
        foreach (var (login, rights) in logins)
        {
            if (!await ExistsAsync(connection, "pg_roles where rolname", login, cancellationToken).ConfigureAwait(false))
            {
                await ExecuteAsync(
                    connection, $"create role {login} login {rights} password '{Derive(secret, login)}'", cancellationToken)
                    .ConfigureAwait(false);
            }
        }

        if (!await ExistsAsync(connection, "pg_database where datname", Database, cancellationToken).ConfigureAwait(false))
        {
            await ExecuteAsync(connection, $"create database {Database} owner {Owner}", cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<Subprocess.Result> InitializeOnWindowsAsync(
        string[] locale, string password, CancellationToken cancellationToken)
    {
        if (Directory.Exists(DataDirectory))
        {
            Directory.Delete(DataDirectory, recursive: true);
        }

        var fresh = PasswordFile + ".new";
        await File.WriteAllTextAsync(fresh, password, cancellationToken).ConfigureAwait(false);
        var result = await Subprocess.RunAsync(
            installation.Program("initdb"),
            [.. InitArguments, .. locale, "-D", DataDirectory, $"--pwfile={fresh}"],
            cancellationToken).ConfigureAwait(false);
        if (result.ExitCode == 0)
        {
            File.Move(fresh, PasswordFile, overwrite: true);
        }

        return result;
    }

    private static string Derive(string secret, string user) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(user)));

    private static async Task<bool> ExistsAsync(
        NpgsqlConnection connection, string where, string name, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand($"select exists (select from {where} = $1)", connection)
        {
            Parameters = { new NpgsqlParameter<string> { TypedValue = name } },
        };
        return (bool)(await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))!;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }
}
