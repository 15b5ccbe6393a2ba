using Assistant.Engine.Execution.Caching;
using Assistant.Engine.Execution.Readers;

namespace Assistant.Engine.Execution.Subscriptions;

/// <summary>What subscribers share an answer by.</summary>
/// <param name="Event">The event's identity.</param>
/// <param name="Operation">What is asked.</param>
/// <param name="Variables">The variables, as the request has them.</param>
/// <param name="Reader">Who asks.</param>
/// <param name="ClaimsJson">The claims of the token.</param>
internal sealed record SharedAnswerKey(string Event, PreparedOperation Operation, string Variables, Reader Reader, string ClaimsJson);
