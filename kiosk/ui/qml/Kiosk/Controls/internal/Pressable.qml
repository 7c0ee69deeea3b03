import QtQuick
import QtQuick.Templates as T
import Kiosk.Controls

// What every tappable control shares: name and role once, Enter as a tap, the double-tap guard, the ring.
T.AbstractButton {
    id: root

    property string description: ""
    // A tap that leaves the page counts once in half a second; picking and typing count each time.
    property bool leavesPage: false

    signal activated

    Accessible.description: description
    Accessible.name: text
    Accessible.role: Accessible.Button
    activeFocusOnTab: true
    focusPolicy: Qt.StrongFocus
    implicitHeight: Math.max(Theme.target, implicitContentHeight + topPadding + bottomPadding)
    implicitWidth: Math.max(Theme.target, implicitContentWidth + leftPadding + rightPadding)
    padding: Theme.padding / 2

    Keys.onEnterPressed: event => {
        if (!event.isAutoRepeat)
            click();
    }
    Keys.onReturnPressed: event => {
        if (!event.isAutoRepeat)
            click();
    }
    onClicked: if (!leavesPage || Taps.accept())
        activated()

    FocusRing {
        shown: root.visualFocus
        z: 1
    }
}
