using System.Linq.Expressions;
using System.Reflection;

namespace Assistant.Graph.Mapping;

/// <summary>Reads the members that an expression such as <c>document => document.LatestVersion!.Title</c> names.</summary>
internal static class PropertyPath
{
    /// <summary>The members, the outermost object's first.</summary>
    /// <exception cref="ArgumentException">The expression is anything else than a path of properties.</exception>
    public static IReadOnlyList<PropertyInfo> Of(LambdaExpression expression)
    {
        List<PropertyInfo> path = [];
        var body = expression.Body is UnaryExpression { NodeType: ExpressionType.Convert } convert ? convert.Operand : expression.Body;
        while (body is MemberExpression { Member: PropertyInfo property } member)
        {
            path.Insert(0, property);
            body = member.Expression;
        }

        return body is ParameterExpression && path.Count > 0
            ? path
            : throw new ArgumentException($"{expression} isn't a path of properties.", nameof(expression));
    }
}
