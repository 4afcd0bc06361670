// SPDX-License-Identifier: GPL-3.0-or-later
// The labels heard so far, session by session, until they are cleared or saved.
#pragma once

#include "widgets/models/tag_list_model.h"

#include <QWidget>

namespace dclscope {

class HeardList : public QWidget {
    Q_OBJECT

public:
    explicit HeardList(QWidget* parent = nullptr);

    TagListModel& tags() noexcept { return tags_; }

public slots:
    /// Asks where to, and writes what was heard.
    void save();
    /// Writes what was heard as CSV; a name without an ending gets one. Answered by saved() or failed().
    void saveAs(const QString& path);

signals:
    /// Where it is, in a sentence.
    void saved(const QString& sentence);
    /// Why it is nowhere, in a sentence.
    void failed(const QString& sentence);

private:
    QWidget* buildHead();

    TagListModel tags_;
};

} // namespace dclscope
