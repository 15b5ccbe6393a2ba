namespace Assistant.Engine.Validation;

/// <summary>A rule that documents are validated by. The rule itself holds no state; its visitors do.</summary>
public interface IValidationRule
{
    /// <summary>The rule's name, as graphql-js has it: <c>KnownTypeNamesRule</c>.</summary>
    string Name { get; }

    /// <summary>The class of the visitors; tells which of <see cref="RuleVisitor"/>'s methods they override.</summary>
    Type VisitorType { get; }

    /// <summary>Makes the visitor for one document.</summary>
    RuleVisitor CreateVisitor(ValidationContext context);
}
