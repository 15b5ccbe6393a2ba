using System.Runtime.CompilerServices;
using Assistant.Engine.Errors;
using Assistant.Engine.Execution.Subscriptions;
using Assistant.Engine.Relational.Conventions;
using Assistant.Engine.Sql.Topics;
using Assistant.Engine.Subscriptions;
using Assistant.Engine.TypeSystem;

namespace Assistant.Graph.Mapping;

/// <summary>A subscription to one topic, one to a file; the class's name is the field's in PascalCase.</summary>
public abstract class Subscription
{
    private const string AfterArgument = "after";
    private const string OwnerColumn = "user_id";
    private const string PositionNotKept = "POSITION_NOT_KEPT";
    private const string SubscriberTooSlow = "SUBSCRIBER_TOO_SLOW";

    /// <summary>What it tells, in words that a frontend developer can use.</summary>
    protected abstract string Description { get; }

    /// <summary>The field's GraphQL type: an entity's, of which each event is a row, or an object type of the module's.</summary>
    protected abstract string Type { get; }

    /// <summary>What the topic is about: the entity whose row a subscriber must be able to see.</summary>
    protected abstract Type Subject { get; }

    /// <summary>
    /// The entity of whose rows it tells, where others may see the subject who may see none of these: then the subject must be the
    /// subscriber's own.
    /// </summary>
    protected virtual Type Told => Subject;

    /// <summary>The kind of topic.</summary>
    protected abstract string Topic { get; }

    /// <summary>The argument that says which; null for the reader's own.</summary>
    protected virtual (string Name, string Description)? Argument => null;

    /// <summary>Where a subscriber begins who doesn't say: null with the present, 0 at the beginning.</summary>
    protected virtual long? DefaultAfter => null;

    /// <summary>What <c>after</c> means.</summary>
    protected virtual string AfterDescription =>
        "To go on where a subscription was ended: the `position` that its error told. Without it, the events from now on.";

    /// <summary>What is so, and what to do, where events after a position aren't kept.</summary>
    protected virtual string NotKept => "Events after this position aren't kept any more: read anew what you need, and subscribe without `after`.";

    /// <summary>Whether the topic comes to an end, which a subscriber may know already.</summary>
    protected virtual bool HasEnd => false;

    /// <summary>The field's name.</summary>
    private string Name => char.ToLowerInvariant(GetType().Name[0]) + GetType().Name[1..];

    /// <summary>The rows and values of an event; null for one that isn't told, such as that what the topic is about was deleted.</summary>
    protected abstract (IReadOnlyDictionary<string, IReadOnlyList<object>> Rows, IReadOnlyDictionary<string, object?> Values)? Read(TopicEvent told);

    /// <summary>Whether nothing comes after an event.</summary>
    protected virtual bool IsLast(TopicEvent told) => false;

    /// <summary>The row of an event whose field is an entity's.</summary>
    protected (IReadOnlyDictionary<string, IReadOnlyList<object>> Rows, IReadOnlyDictionary<string, object?> Values) Row(params IReadOnlyList<object> key) =>
        (new Dictionary<string, IReadOnlyList<object>> { [Name] = key }, new Dictionary<string, object?>());

    internal OutputField Describe(RelationalModel model, IReadOnlyDictionary<string, EntityDescriptor> entities)
    {
        var subject = entities[Subject.Name];
        return new OutputField
        {
            Name = Name,
            TypeReference = Type,
            Description = Description,
            Arguments = [.. Arguments()],
            AppliedDirectives = [AuthorizeDirective.Apply(entities[Told.Name].ReadPolicies), CostConventions.Statement],
            Binding = new SubscriptionBinding((context, token) => StartAsync(context, subject, token))
            {
                Table = entities.GetValueOrDefault(Type)?.Table,
                Guard = context => new SubscriptionGuard(
                    subject.Name, subject.Table, KeyOf(context, subject), Told == Subject ? null : (subject.Table[OwnerColumn], context.Reader.Key)),
            },
        };
    }

    private IEnumerable<InputField> Arguments()
    {
        if (Argument is { } argument)
        {
            yield return new InputField { Name = argument.Name, TypeReference = "ID!", Description = argument.Description };
        }

        yield return new InputField { Name = AfterArgument, TypeReference = "Long", Description = AfterDescription };
    }

    private async ValueTask<IAsyncEnumerable<object>> StartAsync(
        SubscriptionContext context, EntityDescriptor subject, CancellationToken cancellationToken)
    {
        var topic = new Topic(Topic, (Guid)KeyOf(context, subject)[0]);
        var after = context.Arguments.TryGetValue(AfterArgument, out var given) && given is long position ? position : DefaultAfter;
        var broker = context.Services.GetRequiredService<ITopicBroker>();
        var events = await TellAsync(broker.SubscribeAsync(topic, after, cancellationToken));
        if (HasEnd && after > 0)
        {
            // Behind the end nothing will ever be told that would end it, so it looks once.
            broker.Wake(topic);
        }

        return new SubscriptionSource(events, ListenAsync(events, cancellationToken));
    }

    private async IAsyncEnumerable<object> ListenAsync(TopicSubscription events, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var listening = events;
        await using var told = events.GetAsyncEnumerator(cancellationToken);
        while (await TellAsync(told.MoveNextAsync()))
        {
            var next = told.Current;
            var identity = $"{events.Topic.Kind}:{events.Topic.Key}:{next.Position}";
            yield return Read(next) is var (rows, values)
                ? new SubscriptionEvent { Identity = identity, Position = next.Position, Rows = rows, Values = values, ConfirmedFor = next.ConfirmedFor }
                : new SubscriptionEvent { Identity = identity, Position = next.Position, IsSilent = true };

            if (IsLast(next))
            {
                yield break;
            }
        }
    }

    private IReadOnlyList<object> KeyOf(SubscriptionContext context, EntityDescriptor subject)
    {
        if (Argument is not { } argument)
        {
            return [context.Reader.Key];
        }

        var id = context.Arguments.Get<string>(argument.Name)!;
        return subject.IdFormat.Parse(id, allowBareKey: true) ?? throw new GraphQLException(new GraphQLError
        {
            Message = $"`{argument.Name}` isn't an ID of type {subject.Name}.",
            Code = ErrorCodes.InvalidId,
            Path = [context.Selection.ResponseName],
            Locations = context.Selection.Locations,
        });
    }

    private async ValueTask<T> TellAsync<T>(ValueTask<T> step)
    {
        try
        {
            return await step;
        }
        catch (PositionNotKeptException)
        {
            throw Ended(NotKept, PositionNotKept, null);
        }
        catch (SubscriberTooSlowException slow)
        {
            throw Ended("Events came faster than they were taken. Subscribe again with `after` to go on.", SubscriberTooSlow, slow.Position);
        }
    }

    private static SubscriptionEndedException Ended(string message, string code, long? position) => new(new GraphQLError
    {
        Message = message,
        Code = code,
        Extensions = position is null ? null : new Dictionary<string, object?> { ["position"] = position },
    });
}
