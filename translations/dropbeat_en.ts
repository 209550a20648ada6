<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>ProfitWords</name>
    <message numerus="yes">
        <source>returns of %1 (%n piece(s))</source>
        <translation>
            <numerusform>returns of %1 (%n piece)</numerusform>
            <numerusform>returns of %1 (%n pieces)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerdictWords</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n more day(s) at the present pace, if the difference stays as it is.</source>
        <translation>
            <numerusform>About %n more day at the present pace, if the difference stays as it is.</numerusform>
            <numerusform>About %n more days at the present pace, if the difference stays as it is.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n more day(s) at the present pace.</source>
        <translation>
            <numerusform>About %n more day at the present pace.</numerusform>
            <numerusform>About %n more days at the present pace.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat</name>
    <message numerus="yes">
        <source>%n result(s) were there already, the same.</source>
        <translation>
            <numerusform>%n result was there already, the same.</numerusform>
            <numerusform>%n results were there already, the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Assign %n reported ad(s)</source>
        <translation>
            <numerusform>Assign %n reported ad</numerusform>
            <numerusform>Assign %n reported ads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Launches in %n day(s)</source>
        <translation>
            <numerusform>Launches in %n day</numerusform>
            <numerusform>Launches in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Launched %n day(s) ago</source>
        <translation>
            <numerusform>Launched %n day ago</numerusform>
            <numerusform>Launched %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 launches in %n day(s)</source>
        <translation>
            <numerusform>%1 launches in %n day</numerusform>
            <numerusform>%1 launches in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 launched %n day(s) ago</source>
        <translation>
            <numerusform>%1 launched %n day ago</numerusform>
            <numerusform>%1 launched %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Plan %n drop(s) of “%1”</source>
        <translation>
            <numerusform>Plan %n drop of “%1”</numerusform>
            <numerusform>Plan %n drops of “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n touchpoint(s)</source>
        <translation>
            <numerusform>Move %n touchpoint</numerusform>
            <numerusform>Move %n touchpoints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Schedule %n touchpoint(s)</source>
        <translation>
            <numerusform>Schedule %n touchpoint</numerusform>
            <numerusform>Schedule %n touchpoints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pin %n touchpoint(s) to their dates</source>
        <translation>
            <numerusform>Pin %n touchpoint to its date</numerusform>
            <numerusform>Pin %n touchpoints to their dates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Let %n touchpoint(s) move with the launch</source>
        <translation>
            <numerusform>Let %n touchpoint move with the launch</numerusform>
            <numerusform>Let %n touchpoints move with the launch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unschedule %n touchpoint(s)</source>
        <translation>
            <numerusform>Unschedule %n touchpoint</numerusform>
            <numerusform>Unschedule %n touchpoints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set state of %n touchpoint(s)</source>
        <translation>
            <numerusform>Set state of %n touchpoint</numerusform>
            <numerusform>Set state of %n touchpoints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n touchpoint(s)</source>
        <translation>
            <numerusform>Delete %n touchpoint</numerusform>
            <numerusform>Delete %n touchpoints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n touchpoint(s) are on this channel.</source>
        <translation>
            <numerusform>%n touchpoint is on this channel.</numerusform>
            <numerusform>%n touchpoints are on this channel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Results of %n ad(s) or post(s) are from this channel.</source>
        <translation>
            <numerusform>Results of %n ad or post are from this channel.</numerusform>
            <numerusform>Results of %n ads or posts are from this channel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n file(s) to “%1”</source>
        <translation>
            <numerusform>Add %n file to “%1”</numerusform>
            <numerusform>Add %n files to “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take over %n product(s)</source>
        <translation>
            <numerusform>Take over %n product</numerusform>
            <numerusform>Take over %n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n week(s) on %1</source>
        <translation>
            <numerusform>every %n week on %1</numerusform>
            <numerusform>every %n weeks on %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of every %n. month</source>
        <translation>
            <numerusform>%1 of every %n. month</numerusform>
            <numerusform>%1 of every %n. month</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s) carry the launch</source>
        <translation>
            <numerusform>%n channel carries the launch</numerusform>
            <numerusform>%n channels carry the launch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Order-by dates known for %n carrier(s)</source>
        <translation>
            <numerusform>Order-by dates known for %n carrier</numerusform>
            <numerusform>Order-by dates known for %n carriers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has %n sentence(s); one keeps the creative direction tight</source>
        <translation>
            <numerusform>It has %n sentence; one keeps the creative direction tight</numerusform>
            <numerusform>It has %n sentences; one keeps the creative direction tight</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has %n word(s); up to %1 keep the creative direction tight</source>
        <translation>
            <numerusform>It has %n word; up to %1 keep the creative direction tight</numerusform>
            <numerusform>It has %n words; up to %1 keep the creative direction tight</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n week(s)</source>
        <translation>
            <numerusform>every %n week</numerusform>
            <numerusform>every %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n month(s)</source>
        <translation>
            <numerusform>every %n month</numerusform>
            <numerusform>every %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cadence is %1, ± %n day(s)</source>
        <translation>
            <numerusform>Cadence is %1, ± %n day</numerusform>
            <numerusform>Cadence is %1, ± %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 have no drop</source>
        <comment>%n months or days</comment>
        <translation>
            <numerusform>%1 has no drop</numerusform>
            <numerusform>%1 have no drop</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) between %1 and %2</source>
        <translation>
            <numerusform>%n day between %1 and %2</numerusform>
            <numerusform>%n days between %1 and %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %n day(s) between %1 and %2</source>
        <translation>
            <numerusform>Only %n day between %1 and %2</numerusform>
            <numerusform>Only %n days between %1 and %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n touchpoint(s)</source>
        <translation>
            <numerusform>%1 of %n touchpoint</numerusform>
            <numerusform>%1 of %n touchpoints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n script(s)</source>
        <translation>
            <numerusform>%1 of %n script</numerusform>
            <numerusform>%1 of %n scripts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n link(s)</source>
        <translation>
            <numerusform>%1 of %n link</numerusform>
            <numerusform>%1 of %n links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s)</source>
        <translation>
            <numerusform>%1 of %n file</numerusform>
            <numerusform>%1 of %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n touchpoint(s) are ready, live or done</source>
        <translation>
            <numerusform>%1 of %n touchpoint is ready, live or done</numerusform>
            <numerusform>%1 of %n touchpoints are ready, live or done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n clip(s) have a name, a length and a variant</source>
        <translation>
            <numerusform>%1 of %n clip has a name, a length and a variant</numerusform>
            <numerusform>%1 of %n clips have a name, a length and a variant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n link(s) are present</source>
        <translation>
            <numerusform>%1 of %n link is present</numerusform>
            <numerusform>%1 of %n links are present</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s) are where they should be</source>
        <translation>
            <numerusform>%1 of %n file is where they should be</numerusform>
            <numerusform>%1 of %n files are where they should be</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s)</source>
        <translation>
            <numerusform>every %n day</numerusform>
            <numerusform>every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n year(s)</source>
        <translation>
            <numerusform>every %n year</numerusform>
            <numerusform>every %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n time(s)</source>
        <translation>
            <numerusform>%1, %n time</numerusform>
            <numerusform>%1, %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It goes out in %n hour(s)</source>
        <translation>
            <numerusform>It goes out in %n hour</numerusform>
            <numerusform>It goes out in %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of “%1” are missing</source>
        <translation>
            <numerusform>%n file of “%1” is missing</numerusform>
            <numerusform>%n files of “%1” are missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> and %n more</numerusform>
            <numerusform> and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drop(s)</source>
        <translation>
            <numerusform>%n drop</numerusform>
            <numerusform>%n drops</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n day(s) later</source>
        <translation>
            <numerusform>%1, %n day later</numerusform>
            <numerusform>%1, %n days later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n day(s) earlier</source>
        <translation>
            <numerusform>%1, %n day earlier</numerusform>
            <numerusform>%1, %n days earlier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after Easter</source>
        <translation>
            <numerusform>%n day after Easter</numerusform>
            <numerusform>%n days after Easter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) before Easter</source>
        <translation>
            <numerusform>%n day before Easter</numerusform>
            <numerusform>%n days before Easter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) are for it: %1</source>
        <translation>
            <numerusform>%n clip is for it: %1</numerusform>
            <numerusform>%n clips are for it: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n variant(s)</source>
        <translation>
            <numerusform>Make %n variant</numerusform>
            <numerusform>Make %n variants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>So it is with %n more pair(s).</source>
        <translation>
            <numerusform>So it is with %n more pair.</numerusform>
            <numerusform>So it is with %n more pairs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s)</source>
        <translation>
            <numerusform>%n shot</numerusform>
            <numerusform>%n shots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the can</source>
        <translation>
            <numerusform>%n in the can</numerusform>
            <numerusform>%n in the can</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n different calls to action</source>
        <translation>
            <numerusform>%n different calls to action</numerusform>
            <numerusform>%n different calls to action</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The call to action comes %n times</source>
        <translation>
            <numerusform>The call to action comes %n times</numerusform>
            <numerusform>The call to action comes %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 look(s)</source>
        <translation>
            <numerusform>%n of %1 looks</numerusform>
            <numerusform>%n of %1 looks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 wearer(s)</source>
        <translation>
            <numerusform>%n of %1 wearers</numerusform>
            <numerusform>%n of %1 wearers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too many for %1</source>
        <translation>
            <numerusform>%n character too many for %1</numerusform>
            <numerusform>%n characters too many for %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Variant %1: %n character(s) too many for %2</source>
        <translation>
            <numerusform>Variant %1: %n character too many for %2</numerusform>
            <numerusform>Variant %1: %n characters too many for %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 hashtag(s)</source>
        <translation>
            <numerusform>%n of %1 hashtags</numerusform>
            <numerusform>%n of %1 hashtags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n beat(s) without a shot</source>
        <translation>
            <numerusform>%n beat without a shot</numerusform>
            <numerusform>%n beats without a shot</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n beat(s) not shot yet</source>
        <translation>
            <numerusform>%n beat not shot yet</numerusform>
            <numerusform>%n beats not shot yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>FEEL runs %1 in %n look(s)</source>
        <translation>
            <numerusform>FEEL runs %1 in %n look</numerusform>
            <numerusform>FEEL runs %1 in %n looks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) take %1 to read</source>
        <translation>
            <numerusform>%n word takes %1 to read</numerusform>
            <numerusform>%n words take %1 to read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) take %1 even when said fast</source>
        <translation>
            <numerusform>%n word takes %1 even when said fast</numerusform>
            <numerusform>%n words take %1 even when said fast</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n moment(s)</source>
        <translation>
            <numerusform>Import %n moment</numerusform>
            <numerusform>Import %n moments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take over %n count(s) of posts</source>
        <translation>
            <numerusform>Take over %n count of posts</numerusform>
            <numerusform>Take over %n counts of posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moment(s) are on.</source>
        <translation>
            <numerusform>%n moment is on.</numerusform>
            <numerusform>%n moments are on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” can be sent for only %n hour(s) a day.</source>
        <translation>
            <numerusform>“%1” can be sent for only %n hour a day.</numerusform>
            <numerusform>“%1” can be sent for only %n hours a day.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” is on, and %n thing(s) of its checklist are open.</source>
        <translation>
            <numerusform>“%1” is on, and %n thing of its checklist is open.</numerusform>
            <numerusform>“%1” is on, and %n things of its checklist are open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n time(s)</source>
        <comment>what is done</comment>
        <translation>
            <numerusform>%1 %n time</numerusform>
            <numerusform>%1 %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n time(s) in one session</source>
        <comment>what is done</comment>
        <translation>
            <numerusform>%1 %n time in one session</numerusform>
            <numerusform>%1 %n times in one session</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n time(s) in one session, the same item</source>
        <comment>what is done</comment>
        <translation>
            <numerusform>%1 %n time in one session, the same item</numerusform>
            <numerusform>%1 %n times in one session, the same item</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n time(s) or more, the same item</source>
        <comment>what is not done</comment>
        <translation>
            <numerusform>%1 %n time or more, the same item</numerusform>
            <numerusform>%1 %n times or more, the same item</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n time(s) or more</source>
        <comment>what is not done</comment>
        <translation>
            <numerusform>%1 %n time or more</numerusform>
            <numerusform>%1 %n times or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>browses for %1 or looks at %n product(s)</source>
        <comment>a session</comment>
        <translation>
            <numerusform>browses for %1 or looks at %n product</numerusform>
            <numerusform>browses for %1 or looks at %n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>looks at %n product(s) in one session</source>
        <translation>
            <numerusform>looks at %n product in one session</numerusform>
            <numerusform>looks at %n products in one session</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>has their birthday in %n day(s)</source>
        <translation>
            <numerusform>has their birthday in %n day</numerusform>
            <numerusform>has their birthday in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>had their birthday %n day(s) ago</source>
        <translation>
            <numerusform>had their birthday %n day ago</numerusform>
            <numerusform>had their birthday %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>has %n day(s) until their subscription renews</source>
        <translation>
            <numerusform>has %n day until their subscription renews</numerusform>
            <numerusform>has %n days until their subscription renews</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>had their subscription renewed %n day(s) ago</source>
        <translation>
            <numerusform>had their subscription renewed %n day ago</numerusform>
            <numerusform>had their subscription renewed %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>has %n day(s) left to order in time for the holidays</source>
        <translation>
            <numerusform>has %n day left to order in time for the holidays</numerusform>
            <numerusform>has %n days left to order in time for the holidays</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>missed the last day to order in time by %n day(s)</source>
        <translation>
            <numerusform>missed the last day to order in time by %n day</numerusform>
            <numerusform>missed the last day to order in time by %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>has %n day(s) until “%1”</source>
        <translation>
            <numerusform>has %n day until “%1”</numerusform>
            <numerusform>has %n days until “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>had “%1” %n day(s) ago</source>
        <translation>
            <numerusform>had “%1” %n day ago</numerusform>
            <numerusform>had “%1” %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n view(s) of one item</source>
        <translation>
            <numerusform>%n view of one item</numerusform>
            <numerusform>%n views of one item</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product view(s)</source>
        <translation>
            <numerusform>%n product view</numerusform>
            <numerusform>%n product views</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n time(s)</source>
        <comment>event</comment>
        <translation>
            <numerusform>%1, %n time</numerusform>
            <numerusform>%1, %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) before %1</source>
        <comment>a date</comment>
        <translation>
            <numerusform>%n day before %1</numerusform>
            <numerusform>%n days before %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after %1</source>
        <comment>a date</comment>
        <translation>
            <numerusform>%n day after %1</numerusform>
            <numerusform>%n days after %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>delivery over %n day(s) late</source>
        <translation>
            <numerusform>delivery over %n day late</numerusform>
            <numerusform>delivery over %n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most once in %n day(s).</source>
        <translation>
            <numerusform>At most once a day.</numerusform>
            <numerusform>At most once in %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %1 times in %n day(s).</source>
        <translation>
            <numerusform>At most %1 times a day.</numerusform>
            <numerusform>At most %1 times in %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reaches %n point(s)</source>
        <translation>
            <numerusform>reaches %n point</numerusform>
            <numerusform>reaches %n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>gets a delivery more than %n day(s) late</source>
        <translation>
            <numerusform>gets a delivery more than %n day late</numerusform>
            <numerusform>gets a delivery more than %n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>once in %n day(s)</source>
        <translation>
            <numerusform>once a day</numerusform>
            <numerusform>once in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 times in %n day(s)</source>
        <translation>
            <numerusform>%1 times a day</numerusform>
            <numerusform>%1 times in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n link(s) of “%1”</source>
        <translation>
            <numerusform>Make %n link of “%1”</numerusform>
            <numerusform>Make %n links of “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n link(s)</source>
        <translation>
            <numerusform>Delete %n link</numerusform>
            <numerusform>Delete %n links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) of %1&apos;s landing page are open</source>
        <translation>
            <numerusform>%n check of %1&apos;s landing page is open</numerusform>
            <numerusform>%n checks of %1&apos;s landing page are open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) or answer(s) wait for their order: they join it when the shop&apos;s orders are imported.</source>
        <translation>
            <numerusform>%n event or answer waits for its order: it joins it when the shop&apos;s orders are imported.</numerusform>
            <numerusform>%n events or answers wait for their orders: they join them when the shop&apos;s orders are imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) of %1 count on a plugin for coupon links</source>
        <translation>
            <numerusform>%n link of %1 counts on a plugin for coupon links</numerusform>
            <numerusform>%n links of %1 count on a plugin for coupon links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) told nothing new of their orders.</source>
        <translation>
            <numerusform>%n row told nothing new of its order.</numerusform>
            <numerusform>%n rows told nothing new of their orders.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::ArcStrips</name>
    <message numerus="yes">
        <source>Show %n archived drop(s)</source>
        <translation>
            <numerusform>Show %n archived drop</numerusform>
            <numerusform>Show %n archived drops</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::AssetList</name>
    <message numerus="yes">
        <source>Reading %n file(s)…</source>
        <translation>
            <numerusform>Reading %n file…</numerusform>
            <numerusform>Reading %n files…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::AssignmentDialog</name>
    <message numerus="yes">
        <source>%n without a place</source>
        <translation>
            <numerusform>%n without a place</numerusform>
            <numerusform>%n without a place</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::AttributionPage</name>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::BeatTimeline</name>
    <message numerus="yes">
        <source>%n beat(s), %1</source>
        <translation>
            <numerusform>%n beat, %1</numerusform>
            <numerusform>%n beats, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::BeatsTable</name>
    <message numerus="yes">
        <source>%n cell(s) were left as they were.</source>
        <translation>
            <numerusform>%n cell was left as it was.</numerusform>
            <numerusform>%n cells were left as they were.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::BoostDialog</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::BuildingCard</name>
    <message numerus="yes">
        <source>Whether drops build on each other can be told from five drops on; so far there are %n.</source>
        <translation>
            <numerusform>Whether drops build on each other can be told from five drops on; so far there is %n.</numerusform>
            <numerusform>Whether drops build on each other can be told from five drops on; so far there are %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::CalendarCanvas</name>
    <message numerus="yes">
        <source>%1: %n touchpoint(s)</source>
        <translation>
            <numerusform>%1: %n touchpoint</numerusform>
            <numerusform>%1: %n touchpoints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n touchpoint(s)</source>
        <translation>
            <numerusform>%n touchpoint</numerusform>
            <numerusform>%n touchpoints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::CalendarPage</name>
    <message numerus="yes">
        <source>touchpoints a week; dots are launches; %n month(s) have none</source>
        <translation>
            <numerusform>touchpoints a week; dots are launches; %n month has none</numerusform>
            <numerusform>touchpoints a week; dots are launches; %n months have none</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::CaptionCard</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 — %n over the limit</source>
        <translation>
            <numerusform>%1 — %n over the limit</numerusform>
            <numerusform>%1 — %n over the limit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 hashtag(s)</source>
        <translation>
            <numerusform>%n of %1 hashtags</numerusform>
            <numerusform>%n of %1 hashtags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hashtag(s)</source>
        <translation>
            <numerusform>%n hashtag</numerusform>
            <numerusform>%n hashtags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::ChangePreviewDialog</name>
    <message numerus="yes">
        <source>%n change(s) in %1</source>
        <translation>
            <numerusform>%n change in %1</numerusform>
            <numerusform>%n changes in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n change(s)</source>
        <translation>
            <numerusform>Take %n change</numerusform>
            <numerusform>Take %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import calendar: %n change(s)</source>
        <translation>
            <numerusform>Import calendar: %n change</numerusform>
            <numerusform>Import calendar: %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import table: %n change(s)</source>
        <translation>
            <numerusform>Import table: %n change</numerusform>
            <numerusform>Import table: %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n can&apos;t be taken:</source>
        <translation>
            <numerusform>%n can&apos;t be taken:</numerusform>
            <numerusform>%n can&apos;t be taken:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::ChannelList</name>
    <message numerus="yes">
        <source>%1: %n touchpoint(s)</source>
        <translation>
            <numerusform>%1: %n touchpoint</numerusform>
            <numerusform>%1: %n touchpoints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::ClipList</name>
    <message numerus="yes">
        <source>%n clip(s)</source>
        <translation>
            <numerusform>%n clip</numerusform>
            <numerusform>%n clips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n clip(s)</source>
        <translation>
            <numerusform>%1 of %n clip</numerusform>
            <numerusform>%1 of %n clips</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::ClipListModel</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::CreditCard</name>
    <message numerus="yes">
        <source>%n order(s) tell no amount and count as nothing.</source>
        <translation>
            <numerusform>%n order tells no amount and counts as nothing.</numerusform>
            <numerusform>%n orders tell no amount and count as nothing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::CutoffsModel</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::CutoffsPanel</name>
    <message numerus="yes">
        <source>working day(s)</source>
        <comment>behind a number: 2 working days</comment>
        <translation>
            <numerusform>working day</numerusform>
            <numerusform>working days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::DecisionLog</name>
    <message numerus="yes">
        <source>Known after %n day(s): %1</source>
        <translation>
            <numerusform>Known after %n day: %1</numerusform>
            <numerusform>Known after %n days: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::DropPage</name>
    <message numerus="yes">
        <source>%n thing(s) need a decision</source>
        <translation>
            <numerusform>%n thing need a decision</numerusform>
            <numerusform>%n things need a decision</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::EvidenceCard</name>
    <message numerus="yes">
        <source>%n survey answer(s) mean no channel yet: say what they mean…</source>
        <translation>
            <numerusform>%n survey answer means no channel yet: say what it means…</numerusform>
            <numerusform>%n survey answers mean no channel yet: say what they mean…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::FindingBadge</name>
    <message numerus="yes">
        <source>%n warning(s) of the rhythm’s review</source>
        <translation>
            <numerusform>%n warning of the rhythm’s review</numerusform>
            <numerusform>%n warnings of the rhythm’s review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) that the script review warns of</source>
        <translation>
            <numerusform>%n clip that the script review warns of</numerusform>
            <numerusform>%n clips that the script review warns of</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::FindingList</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::FlowDialog</name>
    <message numerus="yes">
        <source>%n line(s) in %1. Which moment is which?</source>
        <translation>
            <numerusform>%n line in %1. Which moment is which?</numerusform>
            <numerusform>%n lines in %1. Which moment is which?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::Gate</name>
    <message numerus="yes">
        <source>Two budget changes within %n day(s)</source>
        <translation>
            <numerusform>Two budget changes within %n day</numerusform>
            <numerusform>Two budget changes within %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n day(s) between changes let the delivery settle.</source>
        <translation>
            <numerusform>At least %n day between changes lets the delivery settle.</numerusform>
            <numerusform>At least %n days between changes let the delivery settle.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::HandOverDialog</name>
    <message numerus="yes">
        <source>Save %n post(s)…</source>
        <translation>
            <numerusform>Save %n post…</numerusform>
            <numerusform>Save %n posts…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::HandoverCommands</name>
    <message numerus="yes">
        <source>%n change(s) taken over</source>
        <translation>
            <numerusform>%n change taken over</numerusform>
            <numerusform>%n changes taken over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Printed %n page(s)</source>
        <translation>
            <numerusform>Printed %n page</numerusform>
            <numerusform>Printed %n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::KpiLine</name>
    <message numerus="yes">
        <source>%n result(s) lack a part of it and are left out.</source>
        <translation>
            <numerusform>%n result lacks a part of it and is left out.</numerusform>
            <numerusform>%n results lack a part of it and are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::LaunchCard</name>
    <message numerus="yes">
        <source>from %n drop(s) of your own</source>
        <translation>
            <numerusform>from %n drop of your own</numerusform>
            <numerusform>from %n drops of your own</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::LeaderboardCard</name>
    <message numerus="yes">
        <source>%1 as counted (%2 of %3), %4 drawn towards what is usual; %n variant(s)</source>
        <translation>
            <numerusform>%1 as counted (%2 of %3), %4 drawn towards what is usual; %n variant</numerusform>
            <numerusform>%1 as counted (%2 of %3), %4 drawn towards what is usual; %n variants</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::LedgerRules</name>
    <message numerus="yes">
        <source>%1 was used %n time(s) after it ended</source>
        <translation>
            <numerusform>%1 was used once after it ended</numerusform>
            <numerusform>%1 was used %n times after it ended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was used %n time(s) and is no code of the plan</source>
        <translation>
            <numerusform>%1 was used once and is no code of the plan</numerusform>
            <numerusform>%1 was used %n times and is no code of the plan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was used %n time(s) before it began</source>
        <translation>
            <numerusform>%1 was used once before it began</numerusform>
            <numerusform>%1 was used %n times before it began</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::LedgerWords</name>
    <message numerus="yes">
        <source>%n day(s) before</source>
        <translation>
            <numerusform>%n day before</numerusform>
            <numerusform>%n days before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::MakeVariantsDialog</name>
    <message numerus="yes">
        <source>Make %n variant(s)</source>
        <translation>
            <numerusform>Make %n variant</numerusform>
            <numerusform>Make %n variants</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::MessageCheck</name>
    <message numerus="yes">
        <source>“%1” has %n word(s).</source>
        <translation>
            <numerusform>“%1” has %n word.</numerusform>
            <numerusform>“%1” has %n words.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” has %n character(s).</source>
        <translation>
            <numerusform>“%1” has %n character.</numerusform>
            <numerusform>“%1” has %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” goes out as %n text message(s).</source>
        <translation>
            <numerusform>“%1” goes out as %n text message.</numerusform>
            <numerusform>“%1” goes out as %n text messages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The subject of “%1” has %n character(s).</source>
        <translation>
            <numerusform>The subject of “%1” has %n character.</numerusform>
            <numerusform>The subject of “%1” has %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::MessageEditor</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 characters, %n text message(s) of %2</source>
        <translation>
            <numerusform>%1 characters, %n text message of %2</numerusform>
            <numerusform>%1 characters, %n text messages of %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::MomentCard</name>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remark</numerusform>
            <numerusform>%n remarks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::MomentHandover</name>
    <message numerus="yes">
        <source>%n moment(s) added</source>
        <translation>
            <numerusform>%n moment added</numerusform>
            <numerusform>%n moments added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) added</source>
        <translation>
            <numerusform>%n result added</numerusform>
            <numerusform>%n results added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n replaced</numerusform>
            <numerusform>%n replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::MomentsPage</name>
    <message numerus="yes">
        <source>%1 of %2 are on — a few, kept light, beat all of them at once</source>
        <comment>number words</comment>
        <translation>
            <numerusform>%1 of %2 is on — a few, kept light, beat all of them at once</numerusform>
            <numerusform>%1 of %2 are on — a few, kept light, beat all of them at once</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::MoneyCard</name>
    <message numerus="yes">
        <source>Breaks even at %n piece(s)</source>
        <translation>
            <numerusform>Breaks even at %n piece</numerusform>
            <numerusform>Breaks even at %n pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sold.</source>
        <comment>pieces</comment>
        <translation>
            <numerusform>%n sold.</numerusform>
            <numerusform>%n sold.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::MoveDropDialog</name>
    <message numerus="yes">
        <source>%n day(s) earlier</source>
        <translation>
            <numerusform>%n day earlier</numerusform>
            <numerusform>%n days earlier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) later</source>
        <translation>
            <numerusform>%n day later</numerusform>
            <numerusform>%n days later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pinned one(s) stay</source>
        <translation>
            <numerusform>%n pinned one stays</numerusform>
            <numerusform>%n pinned ones stay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n touchpoint(s) move with it</source>
        <translation>
            <numerusform>%n touchpoint moves with it</numerusform>
            <numerusform>%n touchpoints move with it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::MoveLaunchDialog</name>
    <message numerus="yes">
        <source>%n touchpoint(s) lose their date until the launch has one again.</source>
        <translation>
            <numerusform>%n touchpoint loses its date until the launch has one again.</numerusform>
            <numerusform>%n touchpoints lose their date until the launch has one again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n touchpoint(s) get their date.</source>
        <translation>
            <numerusform>%n touchpoint gets its date.</numerusform>
            <numerusform>%n touchpoints get their date.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) later</source>
        <translation>
            <numerusform>%n day later</numerusform>
            <numerusform>%n days later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) earlier</source>
        <translation>
            <numerusform>%n day earlier</numerusform>
            <numerusform>%n days earlier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n touchpoint(s) move with it: %1.</source>
        <translation>
            <numerusform>%n touchpoint moves with it: %1.</numerusform>
            <numerusform>%n touchpoints move with it: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pinned one(s) stay where they are.</source>
        <translation>
            <numerusform>%n pinned one stays where it is.</numerusform>
            <numerusform>%n pinned ones stay where they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::OutletsDialog</name>
    <message numerus="yes">
        <source>%n clip(s) are for it.</source>
        <translation>
            <numerusform>%n clip is for it.</numerusform>
            <numerusform>%n clips are for it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::Painting</name>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n more</numerusform>
            <numerusform>+%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::PastClipsCard</name>
    <message numerus="yes">
        <source>%1 can tell two variants apart in %Ln day(s)</source>
        <translation>
            <numerusform>%1 can tell two variants apart in %Ln day</numerusform>
            <numerusform>%1 can tell two variants apart in %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %2 not before %Ln day(s).</source>
        <translation>
            <numerusform>%1; %2 not before %Ln day.</numerusform>
            <numerusform>%1; %2 not before %Ln days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>retention of %1’s “%2”%3; %Ln view(s)</source>
        <translation>
            <numerusform>retention of %1’s “%2”%3; %Ln view</numerusform>
            <numerusform>retention of %1’s “%2”%3; %Ln views</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::PhoneCard</name>
    <message numerus="yes">
        <source>Set %n edge(s)</source>
        <comment>of beats</comment>
        <translation>
            <numerusform>Set %n edge</numerusform>
            <numerusform>Set %n edges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cut(s) found.</source>
        <translation>
            <numerusform>%n cut found.</numerusform>
            <numerusform>%n cuts found.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::PlanNextPanel</name>
    <message numerus="yes">
        <source>%n drop(s) get a launch and nothing around it yet.</source>
        <translation>
            <numerusform>%n drop gets a launch and nothing around it yet.</numerusform>
            <numerusform>%n drops get a launch and nothing around it yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n touchpoint(s) in all, from %1 to %2 around each launch.</source>
        <translation>
            <numerusform>%n touchpoint in all, from %1 to %2 around each launch.</numerusform>
            <numerusform>%n touchpoints in all, from %1 to %2 around each launch.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::ProductsCard</name>
    <message numerus="yes">
        <source>%n product(s) taken over, not all of it.</source>
        <translation>
            <numerusform>%n product taken over, not all of it.</numerusform>
            <numerusform>%n products taken over, not all of it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::ProfitModel</name>
    <message numerus="yes">
        <source>%n piece(s) pay for shoot, ads and other costs.</source>
        <translation>
            <numerusform>%n piece pays for shoot, ads and other costs.</numerusform>
            <numerusform>%n pieces pay for shoot, ads and other costs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::ProfitWords</name>
    <message numerus="yes">
        <source>%n piece(s) to go</source>
        <translation>
            <numerusform>%n piece to go</numerusform>
            <numerusform>%n pieces to go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at %n piece(s)</source>
        <translation>
            <numerusform>at %n piece</numerusform>
            <numerusform>at %n pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n piece</numerusform>
            <numerusform>%n pieces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::RepeatField</name>
    <message numerus="yes">
        <source> day(s)</source>
        <translation>
            <numerusform> day</numerusform>
            <numerusform> days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> week(s)</source>
        <translation>
            <numerusform> week</numerusform>
            <numerusform> weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> month(s)</source>
        <translation>
            <numerusform> month</numerusform>
            <numerusform> months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::ResultsPage</name>
    <message numerus="yes">
        <source>the %n with most behind them</source>
        <translation>
            <numerusform>the one with most behind it</numerusform>
            <numerusform>the %n with most behind them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reported ad(s) belong to no clip yet and count nowhere.</source>
        <translation>
            <numerusform>%n reported ad belongs to no clip yet and counts nowhere.</numerusform>
            <numerusform>%n reported ads belong to no clip yet and count nowhere.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::RhythmDialog</name>
    <message numerus="yes">
        <source>Plan %n drop(s)</source>
        <translation>
            <numerusform>Plan %n drop</numerusform>
            <numerusform>Plan %n drops</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::RolloutDialog</name>
    <message numerus="yes">
        <source>%n of these are there already or have no channel, and are not added.</source>
        <translation>
            <numerusform>%n of these is there already or have no channel, and are not added.</numerusform>
            <numerusform>%n of these are there already or have no channel, and are not added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n touchpoint(s)</source>
        <translation>
            <numerusform>Add %n touchpoint</numerusform>
            <numerusform>Add %n touchpoints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::ScopeBar</name>
    <message numerus="yes">
        <source>Launch until the next one, %n day(s) at most</source>
        <translation>
            <numerusform>Launch until the next one, %n day at most</numerusform>
            <numerusform>Launch until the next one, %n days at most</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::ScriptChangesDialog</name>
    <message numerus="yes">
        <source>%1 changes %n clip(s)</source>
        <translation>
            <numerusform>%1 changes %n clip</numerusform>
            <numerusform>%1 changes %n clips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n can&apos;t be taken:</source>
        <translation>
            <numerusform>%n can&apos;t be taken:</numerusform>
            <numerusform>%n can&apos;t be taken:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n clip(s)</source>
        <translation>
            <numerusform>Take %n clip</numerusform>
            <numerusform>Take %n clips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import scripts: %n clip(s)</source>
        <translation>
            <numerusform>Import scripts: %n clip</numerusform>
            <numerusform>Import scripts: %n clips</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::ScriptExports</name>
    <message numerus="yes">
        <source>%n clip(s) taken over</source>
        <translation>
            <numerusform>%n clip taken over</numerusform>
            <numerusform>%n clips taken over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::StatusLine</name>
    <message numerus="yes">
        <source>%n change(s) wait for the import to finish</source>
        <translation>
            <numerusform>%n change waits for the import to finish</numerusform>
            <numerusform>%n changes wait for the import to finish</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::SubjectWriter</name>
    <message numerus="yes">
        <source>Assign %n reported ad(s)</source>
        <translation>
            <numerusform>Assign %n reported ad</numerusform>
            <numerusform>Assign %n reported ads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::SureCard</name>
    <message numerus="yes">
        <source>On %n order(s) the kinds contradict each other</source>
        <translation>
            <numerusform>On %n order the kinds contradict each other</numerusform>
            <numerusform>On %n orders the kinds contradict each other</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::TargetsCard</name>
    <message numerus="yes">
        <source>%n more to aim at</source>
        <translation>
            <numerusform>%n more to aim at</numerusform>
            <numerusform>%n more to aim at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::TestDetailsDialog</name>
    <message numerus="yes">
        <source>%1, after Holm over %n pair(s).</source>
        <translation>
            <numerusform>%1, after Holm over %n pair.</numerusform>
            <numerusform>%1, after Holm over %n pairs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::TimelineCard</name>
    <message numerus="yes">
        <source>%n beat(s), %1</source>
        <translation>
            <numerusform>%n beat, %1</numerusform>
            <numerusform>%n beats, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::YearStrip</name>
    <message numerus="yes">
        <source>%1 – %2: %n touchpoint(s)</source>
        <translation>
            <numerusform>%1 – %2: %n touchpoint</numerusform>
            <numerusform>%1 – %2: %n touchpoints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::LinksCard</name>
    <message numerus="yes">
        <source>%n thing(s) of the drop have no link yet</source>
        <translation>
            <numerusform>%n thing of the drop has no link yet</numerusform>
            <numerusform>%n things of the drop have no link yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) copied</source>
        <translation>
            <numerusform>%n link copied</numerusform>
            <numerusform>%n links copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::MakeLinksDialog</name>
    <message numerus="yes">
        <source>Make %n link(s)</source>
        <translation>
            <numerusform>Make %n link</numerusform>
            <numerusform>Make %n links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s)</source>
        <translation>
            <numerusform>%n code</numerusform>
            <numerusform>%n codes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message numerus="yes">
        <source>%n row(s) don&apos;t say where the order comes from.</source>
        <translation>
            <numerusform>%n row doesn&apos;t say where the order comes from.</numerusform>
            <numerusform>%n rows don&apos;t say where the order comes from.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) name no order and are left out.</source>
        <translation>
            <numerusform>%n row names no order and is left out.</numerusform>
            <numerusform>%n rows name no order and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of other events than purchases are passed over.</source>
        <translation>
            <numerusform>%n row of another event than a purchase is passed over.</numerusform>
            <numerusform>%n rows of other events than purchases are passed over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message numerus="yes">
        <source>%n discount code(s)</source>
        <translation>
            <numerusform>%n discount code</numerusform>
            <numerusform>%n discount codes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s), cancelled or of a status that is left out</source>
        <translation>
            <numerusform>%n order, cancelled or of a status that is left out</numerusform>
            <numerusform>%n orders, cancelled or of a status that is left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pixel event(s)</source>
        <translation>
            <numerusform>%n pixel event</numerusform>
            <numerusform>%n pixel events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n short link(s)</source>
        <translation>
            <numerusform>%n short link</numerusform>
            <numerusform>%n short links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n survey answer(s)</source>
        <translation>
            <numerusform>%n survey answer</numerusform>
            <numerusform>%n survey answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n told apart; no e-mail address, name or phone number is kept</source>
        <translation>
            <numerusform>%n; no e-mail address, name or phone number is kept</numerusform>
            <numerusform>%n told apart; no e-mail address, name or phone number is kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with UTM</source>
        <translation>
            <numerusform>%n with UTM</numerusform>
            <numerusform>%n with UTM</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>evidence for %n order(s)</source>
        <translation>
            <numerusform>evidence for %n order</numerusform>
            <numerusform>evidence for %n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::AfterSaleCard</name>
    <message numerus="yes">
        <source>%1 of %n customer(s) whose days are over; 95 % interval: %2 to %3</source>
        <translation>
            <numerusform>%1 of %n customer whose days are over; 95 % interval: %2 to %3</numerusform>
            <numerusform>%1 of %n customers whose days are over; 95 % interval: %2 to %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Days from a customer&apos;s purchase before to the one in this drop, %n of them; before the launch from one purchase to the next.</source>
        <translation>
            <numerusform>Days from a customer&apos;s purchase before to the one in this drop, %n of them; before the launch from one purchase to the next.</numerusform>
            <numerusform>Days from a customer&apos;s purchase before to the one in this drop, %n of them; before the launch from one purchase to the next.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of no customer the %n day(s) are over yet.</source>
        <translation>
            <numerusform>Of no customer the day is over yet.</numerusform>
            <numerusform>Of no customer the %n days are over yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>bought again in %n day(s)</source>
        <translation>
            <numerusform>bought again in %n day</numerusform>
            <numerusform>bought again in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::CodesModel</name>
    <message numerus="yes">
        <source>typed in %n order(s) that were not cancelled</source>
        <translation>
            <numerusform>typed in %n order that was not cancelled</numerusform>
            <numerusform>typed in %n orders that were not cancelled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::CohortModel</name>
    <message numerus="yes">
        <source>Of %n customer(s) it is not known yet: their %1 days are not over.</source>
        <translation>
            <numerusform>Of %n customer it is not known yet: the %1 days are not over.</numerusform>
            <numerusform>Of %n customers it is not known yet: their %1 days are not over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::CustomersCard</name>
    <message numerus="yes">
        <source>%1 a week on the average of %n week(s), give or take that much (standard deviation ÷ mean): drops are to make it steadier.</source>
        <translation>
            <numerusform>%1 a week on the average of %n week, give or take that much (standard deviation ÷ mean): drops are to make it steadier.</numerusform>
            <numerusform>%1 a week on the average of %n weeks, give or take that much (standard deviation ÷ mean): drops are to make it steadier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) of customers who are known: by a salted hash, no address is stored.</source>
        <translation>
            <numerusform>%n order of a customer who is known: by a salted hash, no address is stored.</numerusform>
            <numerusform>%n orders of customers who are known: by a salted hash, no address is stored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>95 % interval: %1, of %n customer(s)</source>
        <translation>
            <numerusform>95 % interval: %1, of %n customer</numerusform>
            <numerusform>95 % interval: %1, of %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Half of %n gap(s) took between %1 and %2.</source>
        <translation>
            <numerusform>The only gap took between %1 and %2.</numerusform>
            <numerusform>Half of %n gaps took between %1 and %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>bought again in %n day(s)</source>
        <translation>
            <numerusform>bought again in %n day</numerusform>
            <numerusform>bought again in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::DryRunWords</name>
    <message numerus="yes">
        <source>Would have fired %1 times for %2 shoppers</source>
        <translation>
            <numerusform>Would have fired %1 time for %2 shopper</numerusform>
            <numerusform>Would have fired %1 times for %2 shoppers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::EraseCustomerDialog</name>
    <message numerus="yes">
        <source>%n order(s) of this customer are in the plan.</source>
        <translation>
            <numerusform>%n order of this customer is in the plan.</numerusform>
            <numerusform>%n orders of this customer are in the plan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erased: %n order(s) belong to nobody known any more.</source>
        <translation>
            <numerusform>Erased: %n order belongs to nobody known any more.</numerusform>
            <numerusform>Erased: %n orders belong to nobody known any more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::LinksModel</name>
    <message numerus="yes">
        <source>typed in %n order(s)</source>
        <translation>
            <numerusform>typed in %n order</numerusform>
            <numerusform>typed in %n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::OrderCountingDialog</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dropbeat::PostsDialog</name>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n count(s) added</source>
        <translation>
            <numerusform>%n count added</numerusform>
            <numerusform>%n counts added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) in all.</source>
        <translation>
            <numerusform>%n post in all.</numerusform>
            <numerusform>%n posts in all.</numerusform>
        </translation>
    </message>
</context>
</TS>
