using Microsoft.Extensions.Logging;
using TalksBot.Discord.Rest;

namespace TalksBot.Discord.Interactions;

/// <summary>Brings a reply to Discord: as the first answer, or after a deferral as what the deferral promised.</summary>
internal sealed partial class Answers(InteractionClient client, DiscordWording wording, ILogger<Answers> logger)
{
    /// <summary>Sends a reply. Called again for the same exchange only after <see cref="Delivery.Refused"/>.</summary>
    public async Task<Delivery> SendAsync(Exchange exchange, Reply reply, CancellationToken ct)
    {
        if (exchange.ClaimForResult())
        {
            return await FirstAsync(exchange, reply, ct);
        }

        var deferral = await exchange.Deferred;
        if (deferral == Delivery.Dead)
        {
            return Delivery.Dead;
        }

        if (client.IsOver(exchange))
        {
            LogTooLate(exchange.Incoming.Id.Value);
            return Delivery.Dead;
        }

        return await LaterAsync(exchange, reply, ct);
    }

    /// <summary>Promises an answer, unless there already is one.</summary>
    public async Task DeferAsync(Exchange exchange, bool privately, TaskCompletionSource<Delivery> claim, CancellationToken ct)
    {
        var delivery = Delivery.Lost;
        try
        {
            exchange.DeferredPrivately = privately;
            using var buffer = JsonBuffer.Rent();
            ReplyWriter.WriteDeferral(buffer.Writer, exchange.DeferralKeepsMessage, privately);
            delivery = await client.CallbackAsync(exchange, buffer, [], ct);
        }
        catch (OperationCanceledException)
        {
            // The process stops: nobody will bring the result either.
            delivery = Delivery.Dead;
        }
        finally
        {
            claim.TrySetResult(delivery);
        }

        if (delivery == Delivery.Dead)
        {
            exchange.Abandon();
        }
    }

    public async Task<Delivery> SendChoicesAsync(Exchange exchange, IReadOnlyList<Choice> choices, CancellationToken ct)
    {
        using var buffer = JsonBuffer.Rent();
        ReplyWriter.WriteChoices(buffer.Writer, choices, exchange.Incoming.Completing);
        return await client.CallbackAsync(exchange, buffer, [], ct);
    }

    private async Task<Delivery> FirstAsync(Exchange exchange, Reply reply, CancellationToken ct)
    {
        using var buffer = JsonBuffer.Rent();
        IReadOnlyList<FileUpload> files = [];
        switch (reply)
        {
            case Reply.Form form when exchange.Incoming.Kind is InteractionKind.Command or InteractionKind.Component:
                ReplyWriter.WriteForm(buffer.Writer, form.Modal);
                break;
            case Reply.Update update when exchange.Incoming.OnMessage:
                var rewritten = Fit.Message(update.Body, exchange.Incoming.FileLimit);
                files = rewritten.Files;
                ReplyWriter.WriteUpdateCallback(buffer.Writer, rewritten);
                break;
            default:
                var (body, privately) = AsMessage(reply);
                var message = Fit.Message(body, exchange.Incoming.FileLimit);
                files = message.Files;
                ReplyWriter.WriteMessageCallback(buffer.Writer, message, privately);
                break;
        }

        return await client.CallbackAsync(exchange, buffer, files, ct);
    }

    private async Task<Delivery> LaterAsync(Exchange exchange, Reply reply, CancellationToken ct)
    {
        using var buffer = JsonBuffer.Rent();
        var (body, privately) = AsMessage(reply is Reply.Form ? Reply.Private(wording.TooSlowForForm) : reply);
        var message = Fit.Message(body, exchange.Incoming.FileLimit);
        if (exchange.DeferralKeepsMessage && reply is not Reply.Update)
        {
            ReplyWriter.WriteFollowUp(buffer.Writer, message, privately);
            return await client.FollowUpAsync(exchange, buffer, message.Files, ct);
        }

        if (!exchange.DeferralKeepsMessage && privately && !exchange.DeferredPrivately)
        {
            // The promise was made in public and can't become private, so it is taken back and the answer comes on its own.
            var deleted = await client.DeleteAsync(exchange, ct);
            if (deleted != Delivery.Done)
            {
                return deleted;
            }

            ReplyWriter.WriteFollowUp(buffer.Writer, message, ephemeral: true);
            return await client.FollowUpAsync(exchange, buffer, message.Files, ct);
        }

        ReplyWriter.WriteEdit(buffer.Writer, message);
        return await client.EditAsync(exchange, buffer, message.Files, ct);
    }

    // Only a handler that breaks its contract gets here with a form or an update: a form can't answer a form, and there is no message to rewrite.
    private (MessageBody Body, bool Privately) AsMessage(Reply reply) => reply switch
    {
        Reply.Message message => (message.Body, message.OnlyForAsker),
        Reply.Update update => (update.Body, false),
        Reply.Form => (MessageBody.Of(wording.Unknown), true),
        _ => throw new InvalidOperationException($"No such reply: {reply.GetType().Name}."),
    };

    [LoggerMessage(LogLevel.Warning, "The answer to interaction {Id} was ready only after its token was over; it is not sent.")]
    private partial void LogTooLate(ulong id);
}
