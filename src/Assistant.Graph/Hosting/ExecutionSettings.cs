using Assistant.Engine.Execution;
using Assistant.Engine.Language;
using Assistant.Engine.Planning;
using Assistant.Engine.Relational.Conventions;
using Assistant.Engine.Validation;
using static Assistant.Graph.Hosting.SettingValues;

namespace Assistant.Graph.Hosting;

/// <summary>Reads what operations may ask for: the sections <c>Limits</c>, <c>Cost</c> and <c>Paging</c>.</summary>
internal static class ExecutionSettings
{
    // The parser, and whatever walks a document after it, is recursive.
    private const int DeepestNesting = 500;

    /// <summary>Reads the sections.</summary>
    /// <param name="configuration">The settings.</param>
    /// <param name="allowIntrospection">Whether clients may ask for the schema.</param>
    /// <exception cref="SettingsException">A setting is wrong.</exception>
    internal static RequestExecutorOptions Read(IConfiguration configuration, bool allowIntrospection)
    {
        var defaults = new RequestExecutorOptions();
        return defaults with
        {
            Parser = ReadParser(configuration, defaults.Parser),
            Validation = ReadValidation(configuration, defaults.Validation) with
            {
                AllowIntrospection = allowIntrospection,
                HideSuggestions = !allowIntrospection,
            },
            Paging = ReadPaging(configuration, defaults.Paging),
            Cost = ReadCost(configuration, defaults.Cost),
            Plans = ReadPlans(configuration, defaults.Plans),
            Spool = ReadSpool(configuration, defaults.Spool),
        };
    }

    /// <summary>Reads the section <c>Paging</c>, which the schema tells about.</summary>
    /// <exception cref="SettingsException">A setting is wrong.</exception>
    internal static PagingOptions ReadPaging(IConfiguration configuration) => ReadPaging(configuration, new PagingOptions());

    private static ParserOptions ReadParser(IConfiguration configuration, ParserOptions defaults) => defaults with
    {
        MaxLength = ReadBytes(configuration, "Limits:MaxDocumentBytes", defaults.MaxLength),
        MaxTokens = ReadCount(configuration, "Limits:MaxTokens", defaults.MaxTokens),
        MaxFields = ReadCount(configuration, "Limits:MaxFields", defaults.MaxFields),
        MaxDepth = ReadCount(configuration, "Limits:MaxParserDepth", defaults.MaxDepth, DeepestNesting),
    };

    private static ValidationOptions ReadValidation(IConfiguration configuration, ValidationOptions defaults) => defaults with
    {
        MaxDirectives = ReadCount(configuration, "Limits:MaxDirectives", defaults.MaxDirectives),
        MaxRepetitions = ReadCount(configuration, "Limits:MaxRepetitions", defaults.MaxRepetitions),
        MaxAliases = ReadCount(configuration, "Limits:MaxAliases", defaults.MaxAliases),
        MaxDepth = ReadCount(configuration, "Limits:MaxDepth", defaults.MaxDepth),
        MaxIntrospectionDepth = ReadCount(configuration, "Limits:MaxIntrospectionDepth", defaults.MaxIntrospectionDepth),
    };

    private static PagingOptions ReadPaging(IConfiguration configuration, PagingOptions defaults)
    {
        var paging = defaults with
        {
            DefaultPageSize = ReadCount(configuration, "Paging:DefaultPageSize", defaults.DefaultPageSize),
            MaxPageSize = ReadCount(configuration, "Paging:MaxPageSize", defaults.MaxPageSize),
            DefaultGroups = ReadCount(configuration, "Paging:DefaultGroups", defaults.DefaultGroups),
            MaxGroups = ReadCount(configuration, "Paging:MaxGroups", defaults.MaxGroups),
            MaxGroupKeys = ReadCount(configuration, "Paging:MaxGroupKeys", defaults.MaxGroupKeys),
            MaxNodeIds = ReadCount(configuration, "Paging:MaxNodeIds", defaults.MaxNodeIds),
            MaxItems = ReadCount(configuration, "Limits:MaxNestedItems", (int)defaults.MaxItems),
        };
        RequireOrder("Paging:DefaultPageSize", paging.DefaultPageSize, "Paging:MaxPageSize", paging.MaxPageSize);
        RequireOrder("Paging:DefaultGroups", paging.DefaultGroups, "Paging:MaxGroups", paging.MaxGroups);
        return paging;
    }

    private static CostOptions ReadCost(IConfiguration configuration, CostOptions defaults) => defaults with
    {
        MaxFieldCost = ReadNumber(configuration, "Cost:MaxFieldCost", defaults.MaxFieldCost),
        MaxTypeCost = ReadNumber(configuration, "Cost:MaxTypeCost", defaults.MaxTypeCost),
        EnforceCostLimits = ReadFlag(configuration, "Cost:EnforceCostLimits", defaults.EnforceCostLimits),
    };

    private static PlanOptions ReadPlans(IConfiguration configuration, PlanOptions defaults) => defaults with
    {
        MaxFields = ReadCount(configuration, "Limits:MaxOperationFields", defaults.MaxFields),
        MaxTables = ReadCount(configuration, "Limits:MaxTables", defaults.MaxTables),
        MaxConditions = ReadCount(configuration, "Limits:MaxConditions", defaults.MaxConditions),
    };

    private static ResponseSpoolOptions ReadSpool(IConfiguration configuration, ResponseSpoolOptions defaults) => defaults with
    {
        MergeBound = ReadBytes(configuration, "Limits:MaxMergedBytes", defaults.MergeBound),
    };

    private static void RequireOrder(string less, int lesser, string more, int greater)
    {
        if (lesser > greater)
        {
            throw new SettingsException($"{less} is {lesser}, and must be no more than {more}, {greater}.");
        }
    }
}
