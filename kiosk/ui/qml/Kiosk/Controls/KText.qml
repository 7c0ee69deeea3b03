import QtQuick
import Kiosk.Controls

// Every visible text: plain, wrapped, aligned to the reading side, named for screen readers once.
Text {
    id: root

    property string role: "body" // title, heading, body, label, small, number
    // Whether it says something of the person: read aloud only to headphones.
    property bool personal: false
    property bool soft: false

    Accessible.ignored: text === ""
    Accessible.name: text
    Accessible.role: Accessible.StaticText
    color: soft ? Theme.inkSoft : Theme.ink
    font.pixelSize: Theme[role]
    font.weight: role === "body" || role === "small" ? Font.Normal : role === "label" ? Font.Medium : Font.DemiBold
    horizontalAlignment: Text.AlignLeft
    textFormat: Text.PlainText
    verticalAlignment: Text.AlignVCenter
    wrapMode: Text.Wrap
}
