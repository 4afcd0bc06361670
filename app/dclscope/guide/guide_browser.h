// SPDX-License-Identifier: GPL-3.0-or-later
// A page of the guide: Markdown whose pictures are as wide as there is room.
#pragma once

#include <QTextBrowser>

namespace dclscope {

class GuideBrowser : public QTextBrowser {
    Q_OBJECT

public:
    explicit GuideBrowser(QWidget* parent = nullptr);

    /// Shows Markdown from its beginning. Names of pictures in it are those of files in the guide's folder.
    void setPage(const QString& markdown);

signals:
    /// A link to another page of the guide. @param name  "files", as in files.md
    void pageWanted(const QString& name);

protected:
    QVariant loadResource(int type, const QUrl& name) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void follow(const QUrl& link);
    /// Anew, for another width or other colours, where one has read to.
    void layOut();

    QString markdown_;
    QTextDocument* page_ = nullptr; ///< the one that is shown
    int width_ = 0;                 ///< that the pictures were made for
};

} // namespace dclscope
