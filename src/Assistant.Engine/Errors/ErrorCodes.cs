namespace Assistant.Engine.Errors;

/// <summary>The values of <c>extensions.code</c>: HotChocolate's, so that its clients keep working.</summary>
public static class ErrorCodes
{
    /// <summary>The request carries no valid token, or the person is inactive.</summary>
    public const string NotAuthenticated = "AUTH_NOT_AUTHENTICATED";

    /// <summary>The signed-in person may not use this field.</summary>
    public const string NotAuthorized = "AUTH_NOT_AUTHORIZED";

    /// <summary>The document breaks the grammar, or a limit of the parser.</summary>
    public const string Syntax = "HC0014";

    /// <summary>A field that can't be null resolved to null.</summary>
    public const string NonNullViolation = "HC0018";

    /// <summary>The persisted document is unknown.</summary>
    public const string PersistedDocumentNotFound = "HC0020";

    /// <summary>The hash of an automatic persisted query is unknown: Apollo's clients send the text then.</summary>
    public const string PersistedQueryNotFound = "PERSISTED_QUERY_NOT_FOUND";

    /// <summary>Automatic persisted queries are off here: Apollo's clients send texts from then on.</summary>
    public const string PersistedQueryNotSupported = "PERSISTED_QUERY_NOT_SUPPORTED";

    /// <summary>Only trusted documents are allowed here.</summary>
    public const string OnlyTrustedDocuments = "HC0067";

    /// <summary>The operation took longer than its time.</summary>
    public const string Timeout = "HC0045";

    /// <summary>Introspection isn't allowed here.</summary>
    public const string IntrospectionNotAllowed = "HC0046";

    /// <summary>Introspection is nested more deeply than it may be.</summary>
    public const string IntrospectionTooDeep = "HC0086";

    /// <summary>The operation costs more than it may.</summary>
    public const string CostExceeded = "HC0047";

    /// <summary>A list needs exactly one argument that says how long it is.</summary>
    public const string OneSlicingArgumentRequired = "HC0082";

    /// <summary><c>first</c> or <c>last</c> is above the maximum page size.</summary>
    public const string MaxPageSizeExceeded = "HC0051";

    /// <summary>Neither <c>first</c> nor <c>last</c> is given where one is needed.</summary>
    public const string NoPagingBoundaries = "HC0052";

    /// <summary>The document breaks a validation rule (specification, section 5).</summary>
    public const string Validation = "GRAPHQL_VALIDATION_FAILED";

    /// <summary>A variable's value doesn't fit its type.</summary>
    public const string InvalidVariable = "HC0016";

    /// <summary>The request isn't a well-formed GraphQL request.</summary>
    public const string InvalidRequest = "HC0009";

    /// <summary>The request's body is larger than the server takes.</summary>
    public const string RequestTooLarge = "HC0010";

    /// <summary>The request's body, or a JSON parameter of it, isn't JSON.</summary>
    public const string RequestSyntax = "HC0011";

    /// <summary>The request's body can't be read.</summary>
    public const string UnreadableRequest = "HC0012";

    /// <summary>The request has neither a document nor the id of one.</summary>
    public const string DocumentMissing = "HC0013";

    /// <summary>The client accepts no media type that the server can answer with.</summary>
    public const string NotAcceptable = "HC0064";

    /// <summary>A cursor can't be read, or belongs to another order.</summary>
    public const string InvalidCursor = "HC0078";

    /// <summary><c>first</c> or <c>last</c> is negative.</summary>
    public const string MinPageSize = "HC0079";

    /// <summary><c>nodes</c> names too many ids.</summary>
    public const string TooManyNodes = "HC0076";

    /// <summary>An id isn't one of the type that the argument asks for.</summary>
    public const string InvalidId = "INVALID_ID";

    /// <summary>An argument's value can't be used.</summary>
    public const string InvalidArgument = "INVALID_ARGUMENT";

    /// <summary>A computed number is too large for its type.</summary>
    public const string NumberOutOfRange = "NUMBER_OUT_OF_RANGE";

    /// <summary>A filter or sort field is null where it needs a value.</summary>
    public const string FilterValueIsNull = "HC0026";

    /// <summary>The answer is larger than the server allows.</summary>
    public const string ResponseTooLarge = "RESPONSE_TOO_LARGE";

    /// <summary>The database can't be reached at the moment.</summary>
    public const string DatabaseUnavailable = "DATABASE_UNAVAILABLE";

    /// <summary>More operations run on one connection at once than may.</summary>
    public const string TooManyOperations = "TOO_MANY_OPERATIONS";

    /// <summary>The server is about to stop; another one, or the same a little later, answers.</summary>
    public const string Stopping = "SERVER_STOPPING";

    /// <summary>Something unexpected happened; the error's id is in the server's log.</summary>
    public const string Unexpected = "INTERNAL_ERROR";
}
