package dev.imagemill.describe.asking;

import java.util.regex.Pattern;

/** The words in which models say that they do not want to, where their provider has no field for it. */
final class Refusals {

    private static final int LOOKED_AT = 300;

    /** Only at the beginning: a picture may show a sign that says sorry. */
    private static final Pattern REFUSAL =
            Pattern.compile("""
            (?ix)^\\W*
            (?: (?:i['’]?m|i\\ am|we['’]re)\\ (?:really\\ |very\\ |so\\ )?(?:sorry|afraid|unable|not\\ able|not\\ comfortable)
              | (?:sorry|apologies|unfortunately)\\W+(?:but\\W+)?i\\b
              | (?:i\\ apologi[sz]e)
              | (?:as\\ an\\ ai\\b.{0,60}\\b)?i\\ (?:can['’]?t|cannot|can\\ not|won['’]?t|will\\ not|must\\ decline|am\\ not\\ allowed)
                  .{0,40}\\b(?:help|assist|describe|identify|provide|fulfil|comply|process|analy[sz]e|generate|do\\ that|with)
              | (?:es\\ tut\\ mir\\ leid|tut\\ mir\\ leid|leider\\ kann\\ ich)
              | (?:je\\ suis\\ désolée?|désolée?\\W+(?:mais\\W+)?je|je\\ ne\\ peux\\ pas)
              | (?:lo\\ siento|no\\ puedo\\ (?:ayudar|describir))
              | (?:mi\\ dispiace|non\\ posso\\ (?:aiutare|descrivere))
              | (?:desculpe\\W|sinto\\ muito)
            )""", Pattern.COMMENTS | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    private Refusals() {}

    static boolean isRefusal(String text) {
        return REFUSAL.matcher(text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text)
                .find();
    }
}
