namespace Assistant.Engine.Language;

/// <summary>How a <see cref="SyntaxVisitor"/> goes on.</summary>
public enum SyntaxVisitAction
{
    /// <summary>Go on with the node's children, or with the next node.</summary>
    Continue,

    /// <summary>Leave out the node's children, and don't call <c>Leave</c> for it. After <c>Leave</c> it means <see cref="Continue"/>.</summary>
    Skip,

    /// <summary>End the whole visit; <c>Leave</c> is called for none of the open nodes.</summary>
    Break,
}
