using System.Text;

namespace Assistant.Data.Model;

/// <summary>PostgreSQL's spelling of C#'s names: <c>SlackThreadTs</c> is <c>slack_thread_ts</c>.</summary>
internal static class SnakeCase
{
    /// <summary>Spells a name of ASCII letters and digits.</summary>
    public static string Of(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]))
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}
