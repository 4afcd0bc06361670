// SPDX-License-Identifier: GPL-3.0-or-later
// A line for a folder with a button beside it; a folder can be dropped on it.
#pragma once

#include <QWidget>

class QLineEdit;

namespace dclscope {

class PathEdit : public QWidget {
    Q_OBJECT

public:
    /// @param name   for screen readers  @param title  of the dialog that the button opens
    PathEdit(const QString& name, const QString& title, QWidget* parent = nullptr);

    /// What was typed or chosen; empty: nothing.
    QString path() const;
    /// Shows a path; nothing is signalled.
    void setPath(const QString& path);
    /// What holds while nothing is said.
    void setPlaceholder(const QString& text);
    /// Asks for a folder.
    void choose();

signals:
    /// A person said another folder.
    void changed(const QString& path);

private:
    QString title_;
    QLineEdit* line_;
};

} // namespace dclscope
