using Assistant.Engine.Errors;
using Assistant.Engine.Sql;

namespace Assistant.Engine.Execution.Previews;

/// <summary>What an operation reads when an ordinary person runs it, with nothing in its optional variables.</summary>
/// <param name="Statements">
/// The statements that read rows, in order: of a mutation those of its payloads, of a subscription those of an event.
/// </param>
/// <param name="Errors">What would be refused whoever runs it, such as a literal beyond a limit.</param>
public sealed record OperationPreview(IReadOnlyList<SqlText> Statements, IReadOnlyList<GraphQLError> Errors);
