<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
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
</TS>
