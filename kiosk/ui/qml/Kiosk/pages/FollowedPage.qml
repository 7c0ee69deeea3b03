pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// How each request stands, what to do next, and how old the news is; a number for who can collect.
PageFrame {
    id: root

    required property Face face
    readonly property bool held: root.face.arriving.ready && root.face.arriving.number !== ""
    readonly property bool numbered: !root.held && root.face.arriving.ready && root.face.taking.offered

    primaryIcon: numbered || held ? "clock" : "check"
    primaryText: held ? qsTr("Show my number") : numbered ? qsTr("Take a number to collect") : qsTr("I have finished")
    secondaryIcon: "check"
    secondaryText: numbered || held ? qsTr("I have finished") : ""
    title: root.face.arriving.collecting ? qsTr("Where your document is") : qsTr("Where your request is")

    onPrimaryActivated: {
        if (root.held)
            root.face.arriving.showHeld();
        else if (root.numbered)
            root.face.taking.collect();
        else
            root.face.arriving.finish();
    }
    onSecondaryActivated: root.face.arriving.finish()

    KBanner {
        kind: "warning"
        objectName: "collect-stopped"
        text: root.face.arriving.ready && !root.held ? root.face.taking.stopped : ""
        width: parent.width
    }
    KCard {
        visible: root.held
        width: parent.width

        KText {
            color: Theme.action
            objectName: "held-number"
            role: "heading"
            text: root.held ? qsTr("Your number: %1").arg(root.face.arriving.number) : ""
            width: parent.width
        }
        KText {
            text: root.held ? root.face.arriving.before : ""
            visible: text !== ""
            width: parent.width
        }
        KText {
            text: root.held ? root.face.arriving.wait : ""
            visible: text !== ""
            width: parent.width
        }
        KText {
            text: root.held ? root.face.arriving.sentence : ""
            width: parent.width
        }
    }
    Repeater {
        model: root.face.followed

        KCard {
            id: card

            required property string asOf
            required property string key
            required property string nextStep
            required property string number
            required property string service
            required property string standing

            width: parent.width

            KText {
                color: Theme.action
                personal: true
                role: "label"
                text: card.service
                visible: text !== ""
                width: parent.width
            }
            KText {
                personal: true
                role: "small"
                soft: true
                text: card.number
                width: parent.width
            }
            KText {
                objectName: "standing-" + card.key
                role: "heading"
                text: card.standing
                width: parent.width
            }
            KText {
                role: "label"
                text: card.nextStep
                visible: text !== ""
                width: parent.width
            }
            KText {
                role: "small"
                soft: true
                text: card.asOf
                visible: text !== ""
                width: parent.width
            }
        }
    }
    KText {
        objectName: "collect-line"
        text: root.numbered ? root.face.taking.line : ""
        visible: text !== ""
        width: parent.width
    }
}
