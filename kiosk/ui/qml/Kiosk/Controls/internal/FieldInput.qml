pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls

// What is typed into a field: one line or several, behind one face.
Loader {
    id: root

    property string description: ""
    property Item field: null
    property string label: ""
    property int maximumLength: 60
    property bool multiline: false
    property string value: ""
    readonly property Item input: item as Item

    // Enter was pressed before the keyboard was open.
    signal opened
    signal written(string text)

    function enter(event: KeyEvent): void {
        event.accepted = !multiline || Typing.field !== field;
        if (event.accepted)
            opened();
    }

    clip: multiline
    sourceComponent: multiline ? areaComponent : lineComponent

    Component {
        id: lineComponent

        LineInput {
            description: root.description
            field: root.field
            label: root.label
            maximumLength: root.maximumLength
            value: root.value

            Keys.onEnterPressed: event => root.enter(event)
            Keys.onReturnPressed: event => root.enter(event)
            onActiveFocusChanged: if (!activeFocus)
                Typing.closeFor(root.field)
            onTextChanged: root.written(text)
        }
    }
    Component {
        id: areaComponent

        AreaInput {
            description: root.description
            field: root.field
            label: root.label
            maximumLength: root.maximumLength
            value: root.value

            Keys.onEnterPressed: event => root.enter(event)
            Keys.onReturnPressed: event => root.enter(event)
            onActiveFocusChanged: if (!activeFocus)
                Typing.closeFor(root.field)
            onTextChanged: if (length <= maximumLength)
                root.written(text)
        }
    }
}
