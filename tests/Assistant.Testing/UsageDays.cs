namespace Assistant.Testing;

/// <summary>What the rows of <c>assistant.usage_days</c> must be, added up from the uses by another function than the triggers'.</summary>
public static class UsageDays
{
    /// <summary>A query for the rows that are wrong, missing or too many.</summary>
    public const string Contradictions =
        $"""
        (({Counted}) except all ({Kept})) union all (({Kept}) except all ({Counted}))
        """;

    // As text, so that a sum of other decimals than the uses have is wrong, too.
    private const string Counted =
        """
        select user_id, to_timestamp(floor(extract(epoch from request_timestamp) / 86400) * 86400) as day, agent_type, model_used, provider,
            count(*)::text, sum(input_tokens)::text, sum(output_tokens)::text, sum(total_tokens)::text, sum(input_cost)::text,
            sum(output_cost)::text, sum(total_cost)::text
        from assistant.usage_logs group by 1, 2, 3, 4, 5
        """;

    private const string Kept =
        """
        select user_id, day, agent_type, model_used, provider, uses::text, input_tokens::text, output_tokens::text, total_tokens::text,
            input_cost::text, output_cost::text, total_cost::text
        from assistant.usage_days
        """;
}
