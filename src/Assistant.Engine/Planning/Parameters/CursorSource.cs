using Assistant.Engine.Planning.Paging;

namespace Assistant.Engine.Planning.Parameters;

/// <summary>One value of a cursor that the client sends.</summary>
/// <param name="Cursor">The cursor's text.</param>
/// <param name="Format">The order that it must have been made under.</param>
/// <param name="Index">Which of its values.</param>
public sealed record CursorSource(ParameterSource Cursor, CursorFormat Format, int Index) : ParameterSource
{
    /// <inheritdoc/>
    public override object? Resolve(ParameterContext context) => Format.Parse((string)Cursor.Resolve(context)!)[Index];
}
