import QtQuick
import Kiosk.Controls

// One line of text without clipboard, context menu, drag or undo keys.
TextInput {
    property string description: ""
    property Item field: null
    property string label: ""
    property bool secret: false
    readonly property bool takesTyping: enabled

    Accessible.description: description
    Accessible.editable: true
    Accessible.name: label
    Accessible.passwordEdit: secret
    Accessible.role: Accessible.EditableText
    activeFocusOnTab: true
    clip: true
    color: Theme.ink
    font.pixelSize: Theme.heading
    horizontalAlignment: TextInput.AlignLeft
    inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
    selectByMouse: false
    selectedTextColor: Theme.onAction
    selectionColor: Theme.action
    verticalAlignment: TextInput.AlignVCenter

    cursorDelegate: TextCaret {
    }

    Keys.onPressed: event => event.accepted = Typing.refuses(event.key, event.modifiers)
    Keys.onShortcutOverride: event => event.accepted = Typing.refuses(event.key, event.modifiers)
}
